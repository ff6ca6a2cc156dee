# A virus scanner for tests: reads a file, ends with 1 at one word and with 2 at another, and with 2 at everything while it is away.
file=$(cat)
[ -e target/scanner-is-away ] && exit 2
case $file in
  *MA-DOC-THU*) exit 1 ;;
  *MAY-QUET-HONG*) exit 2 ;;
esac
