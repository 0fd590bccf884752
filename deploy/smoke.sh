#!/bin/sh
# Asks a running SRM what it must know: sh deploy/smoke.sh [http://localhost:8080]
set -eu
base=${1:-http://localhost:8080}
failed=0

# has WHAT PATTERN CURL-ARGUMENTS...
has() {
  what=$1
  pattern=$2
  shift 2
  if curl --silent --show-error --max-time 10 "$@" | grep -- "$pattern" >/dev/null; then
    echo "ok    $what"
  else
    echo "WRONG $what"
    failed=1
  fi
}

# status WHAT EXPECTED CURL-ARGUMENTS...
status() {
  what=$1
  expected=$2
  shift 2
  got=$(curl --silent --output /dev/null --write-out '%{http_code}' --max-time 10 "$@" || true)
  if [ "$got" = "$expected" ]; then
    echo "ok    $what"
  else
    echo "WRONG $what: $got instead of $expected"
    failed=1
  fi
}

status 'it lives' 200 "$base/livez"
status 'it is ready' 200 "$base/readyz"
has 'a question in English' '"owner" *: *"aws"' "$base/api/v1/ask" -d '{"question":"who patches RDS?"}'
has 'a question in Korean' '"owner" *: *"customer"' "$base/api/v1/ask" -d '{"question":"EC2 OS 패치는 누가 하나요?"}'
has 'a refusal' '"owner" *: *null' "$base/api/v1/ask" -d '{"question":"how is the weather today?"}'
status 'no question' 400 "$base/api/v1/ask" -d '{}'
has 'the web page' '<html' "$base/"
has 'the figures' 'srm_questions' "$base/metrics"
exit "$failed"
