# Sourced by `run` and `test`: sets JAVA_HOME to a JDK of version 25 or later, or says what to install.

is_jdk_25() {
  [ -x "$1/bin/javac" ] || return 1
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ "${version:-0}" -ge 25 ]
}

use_jdk_25() {
  local javac home
  javac=$(readlink -f "$(command -v javac)" 2>/dev/null || true)
  for home in "${JAVA_HOME:-}" "${javac%/bin/javac}" \
    /usr/lib/jvm/* /opt/java/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if is_jdk_25 "$home"; then
      export JAVA_HOME=$home
      return
    fi
  done
  echo "Lianxin needs a JDK of version 25 or later and found none." >&2
  echo "Install one, for example from https://adoptium.net, or point JAVA_HOME at it." >&2
  exit 1
}
