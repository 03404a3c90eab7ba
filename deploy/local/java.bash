# Finds JDK 17 or newer; read by up and token. Sets java; leaves with one line where there is none.

fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

java=${JAVA_HOME:+$JAVA_HOME/bin/java}
java=${java:-$(command -v java || true)}
[ -n "$java" ] && [ -x "$java" ] ||
  fail "no Java found: install JDK 17 or newer (Debian: apt-get install openjdk-17-jdk-headless) or set JAVA_HOME"
release=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
[ "${release%%.*}" -ge 17 ] 2>/dev/null ||
  fail "$java is Java ${release:-of an unknown version}: install JDK 17 or newer or set JAVA_HOME to one"
