package paper

import (
	"fmt"
	"slices"
	"strings"

	"regards"
)

// Text is the letter as it is printed: on paper with its addresses and date, in
// an e-mail with its subject line.
func Text(l regards.Letter) string {
	var b strings.Builder
	if s := l.Sheet; s != nil {
		for _, block := range [][]string{s.Sender, {s.Date}, s.Inside} {
			lines := slices.DeleteFunc(slices.Clone(block), func(line string) bool { return line == "" })
			if len(lines) > 0 {
				b.WriteString(strings.Join(lines, "\n") + "\n\n")
			}
		}
	} else if l.Subject != "" {
		b.WriteString("Subject: " + l.Subject + "\n\n")
	}
	b.WriteString(l.Body() + "\n")
	if l.Channel == regards.Paper && len(l.Enclosures) > 0 {
		fmt.Fprintf(&b, "\nEnclosure: %s\n", strings.Join(l.Enclosures, "; "))
	}
	return b.String()
}
