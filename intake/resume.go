package intake

import (
	"bufio"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"regards"
)

// resume reads a résumé as JSON Resume (jsonresume.org, 1.0.0): who the
// candidate is, each highlight of a job as a deed, and who recommends them.
func (t *taker) resume(in *bufio.Reader) error {
	data, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	root, err := readTree(data, 1)
	if err != nil {
		return err
	}
	basics := root.at("basics")
	if basics.object == nil && root.at("work").list == nil {
		return ErrUnknown
	}
	t.Format = "JSON Resume"
	if err := t.basics(basics); err != nil {
		return err
	}
	for _, part := range []struct{ list, at string }{{"work", "name"}, {"volunteer", "organization"}, {"projects", "name"}} {
		for _, job := range root.at(part.list).list {
			if err := t.deeds(job, part.at); err != nil {
				return err
			}
		}
	}
	for _, r := range root.at("references").list {
		name := field(r.at("name").text)
		if name == "" {
			t.leave(r.line, "a reference without a name")
			continue
		}
		c := Contact{Name: name, Tie: "recommends you in your résumé", Recommends: true}
		if err := t.give(Suggestion{Line: r.line, Contact: &c}); err != nil {
			return err
		}
	}
	return nil
}

func (t *taker) basics(b node) error {
	where := b.at("location")
	c := regards.Candidate{Name: field(b.at("name").text), Email: field(b.at("email").text), Phone: field(b.at("phone").text)}
	town := field(where.at("city").text + ", " + where.at("region").text + " " + where.at("postalCode").text)
	if street := field(where.at("address").text); street != "" && field(where.at("city").text) != "" {
		c.Address = []string{street, strings.Trim(town, ", ")}
	}
	if typed := field(where.at("countryCode").text); typed != "" {
		if c.Country = countryOf(typed); c.Country == "" {
			t.leave(where.line, "%q is not the two letters of a country", typed)
		}
	}
	if c.Name == "" && c.Email == "" && c.Phone == "" && c.Address == nil {
		return nil
	}
	return t.give(Suggestion{Line: b.line, Profile: &c})
}

// deeds are the highlights of one job, each completing "At ___, I ___".
func (t *taker) deeds(job node, place string) error {
	at := field(job.at(place).text)
	if at == "" {
		at = field(job.at("company").text) // before 1.0
	}
	for _, h := range job.at("highlights").list {
		did := asDeed(field(h.text))
		if did == "" {
			continue
		}
		c := regards.Candidate{Evidence: []regards.Evidence{{At: at, Did: did}}}
		if err := t.give(Suggestion{Line: h.line, Profile: &c}); err != nil {
			return err
		}
	}
	return nil
}

// asDeed takes a line of a résumé into the middle of a sentence: no full stop,
// no "I", and no capital that only began the line.
func asDeed(s string) string {
	s = strings.TrimSpace(strings.TrimRight(strings.TrimLeft(s, "•-*– "), ". "))
	if rest, ok := strings.CutPrefix(s, "I "); ok {
		return rest
	}
	first, size := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[size:])
	if unicode.IsUpper(first) && unicode.IsLower(second) {
		return string(unicode.ToLower(first)) + s[size:]
	}
	return s
}

// countryOf is a country by its two letters; empty for anything else.
func countryOf(s string) regards.Country {
	c := regards.Country(strings.ToUpper(s))
	if len(s) != 2 || c.Code() != string(c) && c.Code() != "GB" {
		return ""
	}
	return c
}
