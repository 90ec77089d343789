package debrief

import (
	"strings"

	"regards"
)

// Asks is a doubt about an answer as a question to who typed it.
func Asks(d *regards.Doubt) string {
	if as, ok := strings.CutPrefix(d.ReadAs, readAs); ok {
		return "We read this as " + curled(as) + ". Right?"
	}
	said := d.ReadAs
	if said != "" {
		said = strings.ToUpper(said[:1]) + said[1:]
	}
	return curled(said) + ", so no letter says it yet. Would you put it in other words?"
}

// curled gives a doubt's quotation marks the look of a page's.
func curled(s string) string {
	var b strings.Builder
	open := true
	for _, r := range s {
		if r == '"' {
			if r = '”'; open {
				r = '“'
			}
			open = !open
		}
		b.WriteRune(r)
	}
	return b.String()
}

const readAs = "it was read as "

// ReadSo reports whether an answer was read as something, which stands in the
// letters and may be right; any other doubt keeps the answer out of them.
func ReadSo(d *regards.Doubt) bool { return strings.HasPrefix(d.ReadAs, readAs) }
