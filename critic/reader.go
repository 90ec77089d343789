package critic

import (
	"slices"
	"strings"

	"regards"
)

func containsToken(tokens []string, low string) bool { return slices.Contains(tokens, low) }

// checkReader reads the salutation: the right person, spelled as on the
// record, with the right title (METHOD 2.1 F1, F6, F7).
func (v *view) checkReader() {
	v.checkSheet()
	if v.t.greet.empty() {
		return
	}
	ws := v.greetingWords()
	if v.generic(ws) {
		v.finding("F6", v.t.greet, v.path("name"), v.in.To)
		return
	}
	if len(v.readerTokens) == 0 {
		return
	}
	title, names := "", ws[:0:0]
	for _, w := range ws {
		switch {
		case honorifics()[w.low]:
			title = w.low
		case w.low != "and":
			names = append(names, w)
		}
	}
	v.checkSalutation(names, title)
	v.checkHonorific(title, v.t.greet)
}

// greetingWords are the words of the salutation without "Dear" or "Hi".
func (v *view) greetingWords() []word {
	var out []word
	for _, w := range v.t.words {
		if w.start < v.t.greet.start || w.end > v.t.greet.end {
			continue
		}
		if len(out) == 0 && greetings()[w.low] {
			continue
		}
		out = append(out, w)
	}
	return out
}

// generic reports whether a salutation could go to anybody.
func (v *view) generic(ws []word) bool {
	for i, w := range ws {
		if i+1 < len(ws) && honorifics()[w.low] && v.readerHas(ws[i+1].low) {
			continue // "Dear Sir Anton"
		}
		if genericReaders()[w.low] && !containsToken(v.readerTokens, w.low) {
			return true
		}
	}
	return false
}

// checkSalutation wants a name of the reader's, no other one, and a surname
// with all its parts.
func (v *view) checkSalutation(names []word, title string) {
	held := 0
	for _, w := range names {
		if v.readerHas(w.low) {
			held++
			continue
		}
		if containsToken([]string{"there", "again", "all"}, w.low) {
			continue
		}
		v.finding("F1", block{w.start, w.end}, v.path("name"), v.in.To)
		return
	}
	if held == 0 {
		v.finding("F1/none", v.t.greet, v.path("name"), v.in.To)
		return
	}
	if title == "" && held == 1 && len(v.readerTokens) > 1 && names[0].low == v.readerTokens[len(v.readerTokens)-1] && names[0].low != v.readerTokens[0] {
		v.finding("F7/bare", v.t.greet, v.path("honorific"), v.in.To)
	}
	if title != "" && !sets()["spoken title"][title] && !v.wholeSurname(names) {
		v.finding("F1/part", v.t.greet, v.path("name"), v.surname())
	}
}

// readerHas reports whether a token, or each part of it, is of the reader's name.
func (v *view) readerHas(low string) bool {
	return containsToken(v.readerTokens, low)
}

// surname is the reader's surname with its particles: "St. Clair", "van der Linde".
func (v *view) surname() string {
	return strings.Join(strings.Fields(v.name())[v.surnameFrom():], " ")
}

func (v *view) name() string {
	if v.reader != nil {
		return v.reader.Name
	}
	return v.in.To
}

// surnameFrom is the index of the first word of the surname in the name.
func (v *view) surnameFrom() int {
	parts := strings.Fields(v.name())
	i := len(parts) - 1
	for i > 0 && nameSuffixes()[strings.Trim(strings.ToLower(parts[i]), ".,")] {
		i--
	}
	for i > 1 && nameParticles()[strings.Trim(lower(parts[i-1]), ".,")] {
		i--
	}
	if i > 2 && nameParticles()[strings.Trim(lower(parts[i-1]), ".,")] {
		i--
	}
	if i >= 2 && containsToken([]string{"e", "y", "i"}, lower(parts[i])) {
		i-- // Souza e Silva
	}
	return max(i, 0)
}

// wholeSurname reports whether the salutation holds every word of the surname.
func (v *view) wholeSurname(names []word) bool {
	if first := v.readerTokens[0]; len(v.readerTokens) == 3 && sets()["family first"][first] && slices.ContainsFunc(names, func(w word) bool { return w.low == first }) {
		return true // "Mdm Chua" is Chua Bee Hoon
	}
	want := nameTokens(v.surname())
	for _, t := range want {
		if nameSuffixes()[t] {
			continue
		}
		if !slices.ContainsFunc(names, func(w word) bool { return w.low == t }) {
			return false
		}
	}
	return true
}

// checkHonorific holds a title against the record: Dr and Prof are kept, a
// woman is Ms unless the record says Mrs, and nobody is given a gender that
// the record does not know.
func (v *view) checkHonorific(title string, at block) {
	if v.reader == nil || title == "" {
		return
	}
	want := strings.TrimRight(strings.ToLower(v.reader.Honorific), ".")
	if first, _, _ := strings.Cut(v.reader.Name, " "); want == "" && honorifics()[strings.TrimRight(strings.ToLower(first), ".")] {
		want = strings.TrimRight(strings.ToLower(first), ".") // the name was typed with its title
	}
	have := normalTitle(title)
	if want != "" {
		if have != normalTitle(want) {
			v.finding("F7", at, v.path("honorific"), v.reader.Honorific)
		}
		return
	}
	byPronoun := map[regards.Pronoun]string{regards.She: "ms", regards.He: "mr"}[v.reader.Pronoun]
	if have != byPronoun {
		v.finding("F7/unknown", at, v.path("honorific"), v.reader.Name)
	}
}

func normalTitle(s string) string {
	switch s {
	case "professor":
		return "prof"
	case "a/prof":
		return "prof"
	case "doctor":
		return "dr"
	}
	return s
}

// path is the path of a field of the reader's; empty when not on record.
func (v *view) path(field string) string {
	if v.readerIndex < 0 {
		return ""
	}
	return "interviewers[" + itoa(v.readerIndex) + "]." + field
}

func itoa(n int) string {
	if n >= 10 {
		return itoa(n/10) + string(rune('0'+n%10))
	}
	return string(rune('0' + n))
}

// checkSheet holds the inside address of a typed letter against the record.
func (v *view) checkSheet() {
	sheet := v.in.Letter.Sheet
	if sheet == nil || len(sheet.Inside) == 0 || v.reader == nil {
		return
	}
	if !strings.Contains(strings.Join(sheet.Inside, "\n"), v.reader.Name) {
		v.whole("F1/sheet", v.path("name"), v.reader.Name)
	}
}
