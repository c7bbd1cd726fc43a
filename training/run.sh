#!/bin/sh
# Trains, measures and exports a language's parser:  training/run.sh en|fr   (Debian: python3-torch python3-onnx libopenblas0-pthread)
# The treebanks are looked for under $ENTENTE_CORPORA/ud, else ../shared/corpora/ud.
set -eu
cd "$(dirname "$0")"
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 # one language a core
case "$1" in
  en) python3 train.py --language en --reported 0 --epochs 18
      python3 train.py --language en --start runs/en-bilstm --epochs 4 --rate 6e-4 --name final ;;
  fr) python3 train.py --language fr --reported 0 --epochs 24 --foreign 0.5
      python3 train.py --language fr --start runs/fr-bilstm --epochs 5 --rate 6e-4 --foreign 0.25 --name final ;;
esac
python3 export.py "runs/$1-final" "../models/$1"
