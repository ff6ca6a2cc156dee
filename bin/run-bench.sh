# Builds the program and the bench module, then starts one of its classes; read by bin/bench and bin/evaluate.
# Needs $home; call: run_bench CLASS ARGUMENTS…
. "$home/bin/jdk.sh"

run_bench() {
  local java main=$1
  shift
  java=$(find_jdk) || { jdk_missing; return 1; }
  "$home/thongsuot" --version >/dev/null || return 1
  if [ ! -f "$home/bench/target/.built" ] || [ -n "$(find "$home"/pom.xml "$home"/{bench,app,extraction,reading}/pom.xml "$home"/{bench,app,extraction,reading}/src/main -newer "$home/bench/target/.built" -print -quit)" ]; then
    rm -rf "$home/bench/target/lib"
    (cd "$home" && mvn -q -B -pl bench -am package -DskipTests) || return 1
    touch "$home/bench/target/.built"
  fi
  "$java" -XX:+UseParallelGC -Dthongsuot.home="$home" -cp "$home/bench/target/bench.jar:$home/bench/target/lib/*" "vn.thongsuot.bench.$main" "$@"
}
