#!/bin/sh
# Trains, measures and exports a language's parser:  training/run.sh en|fr   (Debian: python3-torch python3-onnx libopenblas0-pthread)
# The treebanks are looked for under $ENTENTE_CORPORA/ud, else ../shared/corpora/ud.
set -eu
cd "$(dirname "$0")"
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 # one language a core; about an hour each
case "$1" in
  en)
    python3 train.py --language en --epochs 18 --reported 0 --name base
    python3 train.py --language en --start runs/en-base --epochs 3 --rate 6e-4 --reported 0.08 --name final
    ;;
  fr)
    python3 train.py --language fr --epochs 24 --foreign 0.5 --reported 0 --name base
    python3 train.py --language fr --start runs/fr-base --epochs 6 --rate 6e-4 --foreign 0.25 --reported 0.08 --name final
    ;;
  *)
    echo "usage: training/run.sh en|fr" >&2
    exit 2
    ;;
esac
python3 export.py "runs/$1-final" "../models/$1"
