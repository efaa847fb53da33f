#!/bin/sh
# Prepares Python environments below target/python, one for each version of sentence-transformers that what this page exports
# must work in, and prints `VERSION PATH` of each one's Python. What it is doing goes to standard error; it does nothing where an
# environment is complete.
#   python_envs.sh            all of them
#   python_envs.sh 6.2.0      that one
#   PYTHON=/path/to/python3   another Python than `python3`, 3.11 or later
# Needs 8 GB, most of it for torch: on Linux the one that pip finds brings the libraries of CUDA. It is used on the CPU only, and
# is installed once; the environments borrow it by a line in a .pth file.
set -eu

cd "$(dirname "$0")/.."
home=$PWD/target/python
torch="torch==2.15.0"

# Packages that work together. sentence-transformers 3 and transformers 5 do not; datasets and accelerate are what its trainer needs.
packages() {
  case "$1" in
    3.4.1) echo "transformers==4.57.6 peft==0.17.1 accelerate==1.10.1 datasets==4.0.0 numpy==2.3.5" ;;
    5.4.1) echo "transformers==5.5.4 peft==0.19.1 accelerate==1.13.0 datasets==4.8.5 numpy==2.4.6" ;;
    # model2vec is what tests/models/make.py needs, onnxruntime what runs the ONNX models, onnx what checks them.
    6.2.0) echo "transformers==5.23.0 peft==0.21.2 accelerate==1.15.0 datasets==5.2.0 numpy==2.4.6 model2vec==0.10.0 onnxruntime==1.32.0 onnx==1.23.2" ;;
    *) fail "there is no environment for sentence-transformers '$1': 3.4.1, 5.4.1 and 6.2.0 are known" ;;
  esac
}

say() { echo "python_envs: $*" >&2; }
fail() { say "$*"; exit 1; }

# $1: folder, $2: packages, $3: a folder with packages that it borrows, or nothing
environment() {
  # Written last, so that what was interrupted is made anew.
  [ "$(cat "$home/$1/complete" 2> /dev/null)" = "$2" ] && return
  command -v "${PYTHON:=python3}" > /dev/null || fail "Python is missing: '$PYTHON' cannot be run"
  "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || fail "'$PYTHON' is older than Python 3.11"
  say "installing $2 into target/python/$1 (takes minutes, once)"
  rm -rf "${home:?}/$1"
  mkdir -p "$home"
  "$PYTHON" -m venv "$home/$1" || fail "no environment could be made: Debian has what Python lacks for it in python3-venv"
  [ -z "$3" ] || echo "$3" > "$(site "$1")/borrowed.pth"
  # Unquoted: one word a package.
  "$(python "$1")" -m pip install --quiet --disable-pip-version-check --no-input $2 >&2 ||
    fail "the packages could not be installed: see above; running this again tries again"
  echo "$2" > "$home/$1/complete"
}

python() {
  # On Windows it lies elsewhere.
  if [ -f "$home/$1/Scripts/python.exe" ]; then echo "$home/$1/Scripts/python.exe"; else echo "$home/$1/bin/python"; fi
}

# Where an environment's packages lie.
site() { "$(python "$1")" -c 'import sysconfig; print(sysconfig.get_path("purelib"))'; }

for version in ${*:-3.4.1 5.4.1 6.2.0}; do
  needed=$(packages "$version")
  environment torch "$torch" ""
  environment "$version" "sentence-transformers==$version $torch $needed" "$(site torch)"
  echo "$version $(python "$version")"
done
