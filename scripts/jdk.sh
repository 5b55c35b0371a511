# Sourced. find_jdk NAME sets and exports JAVA_HOME to a JDK of at least 21: the one JAVA_HOME names, else the one on the
# PATH, else the newest below the usual folders. NAME is the program that speaks when there is none.

jdk_version() { # the feature release of the JDK in folder $1; nothing if there is none
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" | head -n 1
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \(1\.\)\{0,1\}\([0-9]*\).*/\2/p'
  fi
}

jdk_fits() {
  _v=$(jdk_version "$1")
  [ -n "$_v" ] && [ "$_v" -ge 21 ]
}

find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && jdk_fits "$JAVA_HOME"; then export JAVA_HOME; return 0; fi
  _javac=$(command -v javac 2>/dev/null || true)
  if [ -n "$_javac" ]; then
    _home=$(dirname "$(dirname "$(readlink -f "$_javac" 2>/dev/null || echo "$_javac")")")
    if jdk_fits "$_home"; then JAVA_HOME=$_home; export JAVA_HOME; return 0; fi
  fi
  _best=; _newest=20
  for _home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/*; do
    _v=$(jdk_version "$_home")
    if [ -n "$_v" ] && [ "$_v" -gt "$_newest" ]; then _newest=$_v; _best=$_home; fi
  done
  if [ -n "$_best" ]; then JAVA_HOME=$_best; export JAVA_HOME; return 0; fi
  echo "$1: a JDK of version 21 or newer is needed, and none was found by JAVA_HOME, on the PATH or in the usual folders." >&2
  echo "$1: install one (for example your system's package openjdk-21-jdk, or any newer), or set JAVA_HOME to one." >&2
  exit 3
}
