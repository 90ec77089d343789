package regards

import (
	"errors"
	"fmt"
	"io"
)

// Private is text that never leaves the record: feelings, pay, opinions of
// people. The type, not a flag that someone remembers, keeps it in: it cannot
// be printed, formatted, logged, templated or marshalled. Only the case file
// and the critic, which must know what may not be said, may call Reveal; the
// test of the walls (rooms_test.go) holds every other room to that.
//
// The text is held behind a pointer because fmt shows the plain fields of a
// struct for a verb like %p without asking the type; an address tells nothing.
type Private struct{ text *string }

// hidden stands wherever private text would have been shown.
const hidden = "[private]"

// ErrPrivate is what every marshaller gets instead of private text.
var ErrPrivate = errors.New("private text does not leave the record")

// NewPrivate makes text private.
func NewPrivate(text string) Private {
	if text == "" {
		return Private{}
	}
	return Private{&text}
}

// IsZero reports whether there is no private text.
func (p Private) IsZero() bool { return p.text == nil }

// Equal reports whether both hold the same text.
func (p Private) Equal(other Private) bool { return p.Reveal() == other.Reveal() }

// Reveal is the text itself. See the type's comment for who may call it.
func (p Private) Reveal() string {
	if p.text == nil {
		return ""
	}
	return *p.text
}

// String never shows the text.
func (p Private) String() string { return hidden }

// GoString never shows the text.
func (p Private) GoString() string { return hidden }

// Format never shows the text, whatever the verb.
func (p Private) Format(f fmt.State, _ rune) { io.WriteString(f, hidden) }

// MarshalText refuses; so no text, JSON, YAML or XML encoder shows the text.
func (p Private) MarshalText() ([]byte, error) { return nil, ErrPrivate }

// MarshalJSON refuses.
func (p Private) MarshalJSON() ([]byte, error) { return nil, ErrPrivate }

// MarshalYAML refuses; casefile writes private text by itself.
func (p Private) MarshalYAML() (any, error) { return nil, ErrPrivate }

// MarshalBinary refuses; gob uses it.
func (p Private) MarshalBinary() ([]byte, error) { return nil, ErrPrivate }
