// Package casefile reads, checks and writes a whole case as one readable
// text, in YAML or in JSON.
//
// Read refuses what it does not know, with line, column and a sentence that
// helps, and reports all faults of a file at once. It bounds everything: the
// file, its depth, its people and the length of each text; anchors and
// aliases are refused outright. What it accepts, Write gives back unchanged.
//
// Answers are kept exactly as they were typed; mending them is the room
// reading's. The package opens no file and no connection, and knows no clock.
//
// The shape of the file stands once, in shape.go: reading, writing and the
// JSON Schema are three views of that one table, so they cannot drift apart.
//
// YAML is parsed by go.yaml.in/yaml/v3, which the YAML organization keeps:
// it gives line and column of every node, leaves aliases unexpanded, leaves
// `on` and `yes` as typed, and needs nothing else. It is used for parsing
// only; the writer is our own, because the text is meant for people.
package casefile
