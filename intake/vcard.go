package intake

import (
	"bufio"
	"errors"
	"io"
	"mime/quotedprintable"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// vcards reads contacts as vCards (RFC 6350, and the older 3.0 and 2.1 that
// Outlook and telephones write: parameters without names, quoted-printable).
func (t *taker) vcards(in *bufio.Reader) error {
	t.Format = "vCard"
	lines := &vlines{in: in}
	var card *vcard
	cards := 0
	for {
		l, err := lines.next()
		if errors.Is(err, io.EOF) {
			if card != nil {
				return &ReadError{card.line, "this card has no END:VCARD"}
			}
			return nil
		}
		if err != nil {
			return err
		}
		switch {
		case l.name == "BEGIN" && strings.EqualFold(l.value, "VCARD"):
			if cards++; cards > mostRows {
				return &ReadError{l.line, "there are too many cards"}
			}
			if card != nil {
				return &ReadError{l.line, "a card begins inside a card"}
			}
			card = &vcard{line: l.line}
		case card == nil:
			if l.name != "" || l.value != "" {
				return &ReadError{l.line, "this stands outside of a card"}
			}
		case l.name == "END":
			if err := t.card(card); err != nil {
				return err
			}
			card = nil
		default:
			card.set(l)
		}
	}
}

// vcard is one card as far as it was read.
type vcard struct {
	line                              int
	full, family, given, title, org   string
	email, phone, address             string
	emailRank, phoneRank, addressRank int
}

// set takes one line of a card. Of several addresses the preferred one
// counts, else the first.
func (v *vcard) set(l vline) {
	parts := l.parts()
	switch l.name {
	case "FN":
		v.full = field(l.text(parts[0]))
	case "N":
		v.family, v.given = field(l.text(parts[0])), ""
		if len(parts) > 1 {
			v.given = field(l.text(parts[1]))
		}
	case "TITLE":
		v.title = field(l.text(parts[0]))
	case "ORG":
		v.org = field(l.text(parts[0]))
	case "EMAIL":
		v.better(&v.email, &v.emailRank, field(l.text(parts[0])), l)
	case "TEL":
		v.better(&v.phone, &v.phoneRank, strings.TrimPrefix(field(l.text(parts[0])), "tel:"), l)
	case "ADR":
		var lines []string
		for _, p := range parts {
			if s := field(l.text(p)); s != "" {
				lines = append(lines, s)
			}
		}
		v.better(&v.address, &v.addressRank, strings.Join(lines, "\n"), l)
	}
}

func (v *vcard) better(kept *string, rank *int, value string, l vline) {
	r := 1
	if strings.Contains(l.params, "PREF") {
		r = 2
	}
	if value != "" && r > *rank {
		*kept, *rank = value, r
	}
}

func (t *taker) card(v *vcard) error {
	c := Contact{Name: v.full, Title: v.title, Employer: v.org, Email: v.email, Phone: v.phone}
	if c.Name == "" {
		c.Name = field(v.given + " " + v.family)
	}
	if c.Name == "" || c.Name == v.org {
		t.leave(v.line, "this card names no person")
		return nil
	}
	if v.address != "" {
		c.Address = strings.Split(v.address, "\n")
	}
	return t.give(Suggestion{Line: v.line, Contact: &c})
}

// vline is a line of a card, unfolded: name, parameters in capitals, value.
type vline struct {
	line                int
	name, params, value string
}

// parts are the parts of a value between semicolons that are none of its text.
func (l vline) parts() (out []string) {
	from := 0
	for i := 0; i < len(l.value); i++ {
		switch l.value[i] {
		case '\\':
			i++
		case ';':
			out = append(out, l.value[from:i])
			from = i + 1
		}
	}
	return append(out, l.value[min(from, len(l.value)):])
}

// text is a part of a value as it is meant.
func (l vline) text(s string) string {
	if strings.Contains(l.params, "QUOTED-PRINTABLE") {
		if b, err := io.ReadAll(quotedprintable.NewReader(strings.NewReader(s))); err == nil {
			s = string(b)
		}
		if strings.Contains(l.params, "ISO-8859-1") || strings.Contains(l.params, "WINDOWS-1252") {
			if w, err := charmap.Windows1252.NewDecoder().String(s); err == nil {
				s = w
			}
		}
	}
	if !strings.Contains(s, `\`) {
		return s
	}
	return strings.NewReplacer(`\n`, "\n", `\N`, "\n", `\,`, ",", `\;`, ";", `\:`, ":", `\\`, `\`).Replace(s)
}

// vlines reads lines and unfolds them.
type vlines struct {
	in     *bufio.Reader
	number int
	ahead  string
	more   bool
}

// longestLine is the most of one unfolded line that is read: a photograph is
// passed over, a line without end is refused.
const longestLine = 4 << 20

func (v *vlines) raw() (string, error) {
	if v.more {
		v.more = false
		return v.ahead, nil
	}
	var b strings.Builder
	for {
		part, err := v.in.ReadSlice('\n')
		b.Write(part)
		switch {
		case b.Len() > longestLine:
			return "", &ReadError{v.number + 1, "this line has no end"}
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && (b.Len() == 0 || !errors.Is(err, io.EOF)):
			return "", err
		}
		v.number++
		return strings.TrimRight(b.String(), "\r\n"), nil
	}
}

func (v *vlines) next() (l vline, err error) {
	first, err := v.raw()
	if err != nil {
		return l, err
	}
	l.line = v.number
	var b strings.Builder
	b.WriteString(first)
	for {
		more, err := v.raw()
		if err != nil && !errors.Is(err, io.EOF) {
			return l, err
		}
		soft := strings.HasSuffix(b.String(), "=") && strings.Contains(strings.ToUpper(first), "QUOTED-PRINTABLE")
		switch {
		case err == nil && b.Len() > longestLine:
			return l, &ReadError{l.line, "this line has no end"}
		case err == nil && soft:
			joined := strings.TrimSuffix(b.String(), "=") + more
			b.Reset()
			b.WriteString(joined)
			continue
		case err == nil && more != "" && (more[0] == ' ' || more[0] == '\t'):
			b.WriteString(more[1:])
			continue
		case err == nil:
			v.ahead, v.more = more, true
			v.number-- // it is read again
			defer func() { v.number++ }()
		}
		break
	}
	return l.cut(b.String()), nil
}

// cut parts a line at the colon that ends its parameters.
func (l vline) cut(s string) vline {
	quoted := false
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '"':
			quoted = !quoted
		case s[i] == ':' && !quoted:
			name, params, _ := strings.Cut(s[:i], ";")
			if _, bare, ok := strings.Cut(name, "."); ok {
				name = bare // "item1.EMAIL"
			}
			l.name, l.params, l.value = strings.ToUpper(strings.TrimSpace(name)), strings.ToUpper(params), s[i+1:]
			return l
		}
	}
	l.value = strings.TrimSpace(s)
	return l
}
