# shellcheck shell=bash
# What the scripts here share: where things are, what must be installed, when to build.
# To be sourced by a script that has set `root` to the package's folder.

: "${root:?must be set by the script that sources this}"
binary=$root/.build/release/briefing
# Made when a build starts, kept when it ends well: sources that changed in between are newer.
stamp=$root/.build/release.stamp

# Generic types are made by direct calls instead of by name: the search by name goes through every conformance of the
# program (Foundation's and the catalogue's too), which took a tenth of a short conversion's instructions. And small functions
# of one module are taken into others whole, which saves some 1 in 100 instructions and 4 in 100 of the time. Nothing is loaded
# into the program that would look for its symbols: with all 21,000 public ones exported, as a static Swift library asks for, they
# are looked through at the start, which takes 1 ms longer.
release_flags=(
    -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
    -Xswiftc -cross-module-optimization
    -Xlinker --no-export-dynamic
)

# Says something on standard error; standard output belongs to the program that is run.
say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

# Debian packages that the build needs and that are not here. Headers: Poppler's public and its own;
# poppler-data: the character maps of CJK fonts that are not embedded.
missing_packages() {
    local package
    for package in pkg-config libpoppler-glib-dev libpoppler-private-dev libpoppler-dev libfreetype-dev poppler-data libseccomp-dev libsqlite3-dev nettle-dev zlib1g-dev; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || printf '%s\n' "$package"
    done
    # The C++ headers come with most Swift images.
    [[ -d /usr/include/c++ ]] || printf '%s\n' libstdc++-12-dev
}

# Installs what is missing, as root or with a sudo that asks for no password; else says what to run.
ensure_packages() {
    local missing sudo=()
    if ! command -v swift >/dev/null; then
        say "Swift is not installed; see https://www.swift.org/install/linux"
        exit 69
    fi
    if ! command -v dpkg-query >/dev/null; then # not Debian: whoever builds elsewhere sees to it
        return 0
    fi
    mapfile -t missing < <(missing_packages)
    ((${#missing[@]})) || return 0
    if ((EUID != 0)); then
        if ! sudo -n true 2>/dev/null; then
            say "packages are missing; run: sudo apt-get install -y ${missing[*]}"
            exit 69
        fi
        sudo=(sudo -n)
    fi
    say "installing ${missing[*]}"
    local install=("${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}")
    # The package lists of a fresh image are empty or old: fetch them only when they do not do.
    if ! "${install[@]}" >/dev/null 2>&1; then
        "${sudo[@]}" apt-get update -q >&2
        "${install[@]}" >&2
    fi
}

# Whether the release binary is missing or older than anything that it is built from. Without another
# process: this runs before every start. Folders count too, so that a deleted file is seen.
release_is_stale() {
    [[ -x $binary && -e $stamp ]] || return 0
    local path
    shopt -s globstar nullglob
    for path in "$root"/Package.* "$root"/tools/lib.sh "$root"/Sources/**; do
        if [[ $path -nt $stamp ]]; then return 0; fi
    done
    return 1
}

# Builds the release binary when it is stale. Starts that meet here wait for one build.
ensure_release() {
    release_is_stale || return 0
    mkdir -p "$root/.build"
    (
        flock 9
        release_is_stale || exit 0
        ensure_packages
        touch "$stamp.new"
        swift build --package-path "$root" -c release --static-swift-stdlib "${release_flags[@]}" --product briefing >&2
        mv "$stamp.new" "$stamp"
    ) 9>"$root/.build/release.lock"
}
