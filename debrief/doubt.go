package debrief

import (
	"strings"

	"regards"
)

// Asks is a doubt about an answer as a question to who typed it.
func Asks(d *regards.Doubt) string {
	if as, ok := strings.CutPrefix(d.ReadAs, "it was read as "); ok {
		return "We read this as " + as + ". Right?"
	}
	said := d.ReadAs
	if said != "" {
		said = strings.ToUpper(said[:1]) + said[1:]
	}
	return said + ", so no letter says it yet. Would you put it in other words?"
}
