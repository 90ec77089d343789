# Two commands do everything; the README names them.
#
#   make run     the main job, on a machine that has Go and nothing else
#   make test    brings what the tests need and runs them all
.PHONY: run test fuzz bench measure

run:
	go run ./cmd/regards write examples/steve.yaml

test:
	./check/test

# The parsers and the mender under random input, five minutes each.
fuzz:
	./check/fuzz 5m

bench:
	go test -run '^$$' -bench . -benchmem ./...

# The figures of the README, each printed by the command that measures it.
measure:
	./check/measure
