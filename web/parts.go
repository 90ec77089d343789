package web

import "strconv"

// htmxConfig keeps htmx within the content security policy: it writes no style
// of its own, and asks for nothing at another origin.
const htmxConfig = `{"includeIndicatorCSS":false,"mode":"same-origin","history":false}`

func itoa(n int) string { return strconv.Itoa(n) }

// weight is how much a button asks to be pressed. A page has one primary button.
type weight string

const (
	primary weight = "pri"
	plain   weight = ""
	quiet   weight = "quiet" // a text that can be pressed
)

// tone is the colour of a chip, by what it says.
type tone string

const (
	urgent  tone = "seal" // only what is urgent
	good    tone = "ok"
	caution tone = "warn"
	place   tone = "" // where it belongs: an employer, a position
	muted   tone = "mute"
)

// box is a field of a form: a label, a control, what helps, and what is wrong
// with it.
type box struct {
	Name, Label string
	Value       string
	Hint        string
	Fault       string // a sentence; empty when it is fine
	Type        string // of an <input>: "text" when empty; "area" is a <textarea>
	Complete    string // the autocomplete token; empty is "off"
	Required    bool
	Focus       bool // the first box to type into
	Wide        bool
}

func (b box) kind() string {
	if b.Type == "" {
		return "text"
	}
	return b.Type
}

func (b box) complete() string {
	if b.Complete == "" {
		return "off"
	}
	return b.Complete
}

// describedBy names the texts below a box for who cannot see that they stand there.
func (b box) describedBy() string {
	switch {
	case b.Fault != "":
		return b.Name + "-fault"
	case b.Hint != "":
		return b.Name + "-hint"
	}
	return ""
}

// choice is one of a few things to choose from, as chips.
type choice struct{ Value, Label string }

// orDash is a text, or a dash where nothing was typed yet.
func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}
