package casefile

import (
	"bytes"
	"encoding/json"
	"strings"
)

// writeJSON writes a tree with two blanks of indentation per level.
func writeJSON(b *strings.Builder, t tree, indent string) {
	switch t := t.(type) {
	case mapping:
		writeGroup(b, '{', '}', indent, len(t.pairs), func(i int, inner string) {
			b.WriteString(jsonText(t.pairs[i].key) + ": ")
			writeJSON(b, t.pairs[i].value, inner)
		})
	case sequence:
		writeGroup(b, '[', ']', indent, len(t.items), func(i int, inner string) { writeJSON(b, t.items[i], inner) })
	case scalar:
		if t.look == bare {
			b.WriteString(t.text)
			return
		}
		b.WriteString(jsonText(t.text))
	}
}

func writeGroup(b *strings.Builder, open, end byte, indent string, n int, item func(i int, inner string)) {
	b.WriteByte(open)
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n" + indent + "  ")
		item(i, indent+"  ")
	}
	if n > 0 {
		b.WriteString("\n" + indent)
	}
	b.WriteByte(end)
}

// jsonText is a JSON string that leaves <, > and & readable.
func jsonText(s string) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil { // a string can always be encoded
		panic(err)
	}
	return strings.TrimSuffix(b.String(), "\n")
}
