# Finding a JDK of 25 or newer; read by the other scripts.

jdk_version() { "$1" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'; }

# Prints the path of a java of 25 or newer. Its release file tells the version without starting it.
find_jdk() {
  local candidate version release
  for candidate in "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java 2>/dev/null)" \
      /usr/lib/jvm/*/bin/java "$HOME"/.sdkman/candidates/java/*/bin/java "$HOME"/.jdks/*/bin/java /opt/*jdk*/bin/java \
      /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java; do
    [ -n "$candidate" ] && [ -x "$candidate" ] || continue
    release=$(readlink -f "$candidate"); release=${release%/bin/java}/release
    if [ -f "$release" ]; then
      version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release")
    else
      version=$(jdk_version "$candidate")
    fi
    [ -n "$version" ] && [ "$version" -ge 25 ] && { echo "$candidate"; return 0; }
  done
  return 1
}

jdk_missing() {
  cat >&2 <<'TEXT'
Không tìm thấy JDK 25 trở lên. Hãy cài một bản, ví dụ: apt-get install temurin-25-jdk (hoặc openjdk-25-jdk),
hoặc đặt JAVA_HOME trỏ tới thư mục JDK 25.
No JDK 25 or newer was found. Install one, for example apt-get install temurin-25-jdk (or openjdk-25-jdk),
or set JAVA_HOME to its folder.
TEXT
}
