# Finds JDK 17 or newer; read by up and token. Sets java; leaves with one line where there is none.

fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

if [ -n "${JAVA_HOME:-}" ]; then
  java=$JAVA_HOME/bin/java
  [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, where there is no bin/java: set it to JDK 17 or newer, or unset it"
else
  java=$(command -v java) ||
    fail "no Java found: install JDK 17 or newer (Debian: apt-get install openjdk-17-jdk-headless) or set JAVA_HOME"
fi
release=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
[ "${release%%.*}" -ge 17 ] 2>/dev/null ||
  fail "$java is Java ${release:-of an unknown version}: install JDK 17 or newer or set JAVA_HOME to one"
