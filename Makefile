# Two commands do everything; the README names them.
#
#   make run     the main job, on a machine that has Go and nothing else
#   make test    brings what the tests need and runs them all
#
# and for those who change something:
#
#   make pages   the Go of the pages (web/*.templ)
#   make letters what everything written looks like now: README, screens, golden letters
#   make systems whether it all compiles for Windows, a Mac and FreeBSD (the first time some minutes)
#   make fuzz    the parsers and the mender under random input, five minutes each
#   make bench   how fast everything is
#   make measure every figure of the README, with 10,000 letters in each property test
#                (the environment variable REGARDS_FULL=1 asks for that many)
.PHONY: pages run test letters systems fuzz bench measure

run:
	go run ./cmd/regards write examples/steve.yaml

test:
	./check/test

pages:
	go tool templ generate -path web

letters:
	go test ./compose -run Golden -update
	go test ./cmd/regards -run 'README|Screens' -update
	git diff --stat

systems:
	GOOS=windows go vet ./...
	GOOS=darwin go vet ./...
	GOOS=freebsd go build ./...

fuzz:
	./check/fuzz 5m

bench:
	go test -run '^$$' -bench . -benchmem ./...
	go run ./bench/start
	go run ./bench/pages

measure:
	./check/measure
