package compose

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"regards"
	"regards/english"
	"regards/english/pattern"
)

//go:embed names.tsv
var namesText string

// nameWords are the small words of names.tsv, by kind.
var nameWords = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(namesText) {
		kind, list, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if ok && kind[0] != '#' {
			out[kind] = append(out[kind], strings.Fields(list)...)
		}
	}
	return out
})

func nameWord(kind, word string) bool { return slices.Contains(nameWords()[kind], word) }

// name is a person's name in its parts, spelled as on the record (METHOD 2.1 F1).
type name struct {
	Full    string // without title and suffix
	Given   string // empty when it is not sure which part it is
	Surname string // with its particles; empty when it is not sure
	Title   string // "Ms.", "Dr"; as typed, else as it stood before the name
}

// parseName takes a name apart. Particles and "St." belong to the surname;
// "Jr." and degrees to neither. What is not sure is left whole: a single
// word, or a family name that may stand first.
func parseName(full, honorific string) name {
	if at := strings.IndexByte(full, '('); at > 0 {
		full = full[:at]
	}
	w := strings.Fields(full)
	n := name{Title: honorific}
	for len(w) > 1 && nameWord("title", strings.ToLower(strings.TrimSuffix(w[0], "."))) && !(len(w) == 2 && nameWord("given", strings.ToLower(w[0]))) {
		if n.Title == "" {
			n.Title = capitalise(w[0]) // "dr Zielinski" was typed in haste, or is Polish
		}
		w = w[1:]
	}
	for len(w) > 1 && nameWord("suffix", strings.ToLower(strings.Trim(w[len(w)-1], ".,"))) {
		w = w[:len(w)-1]
	}
	if len(w) > 0 {
		w[len(w)-1] = strings.TrimSuffix(w[len(w)-1], ",")
	}
	n.Full = strings.Join(w, " ")
	if len(w) == 3 && nameWord("twofold", strings.ToLower(w[0])) && syllable.MatchString(w[1]) && syllable.MatchString(w[2]) {
		n.Surname, n.Given = w[0], w[1]+" "+w[2] // "Chua Bee Hoon"
		return n
	}
	if len(w) < 2 || familyFirst(w) {
		return n
	}
	at := surnameAt(w)
	if len(w) > 2 && nameWord("nick", strings.ToLower(w[0])) && at == 1 {
		at = 2 // "Big Al Petrakis", whose Al is no particle
	}
	n.Given, n.Surname = w[0], strings.Join(w[at:], " ")
	for _, s := range w[1:at] {
		if nick := strings.Trim(s, `"“”'‘’`); len(nick) < len(s) && nick != "" {
			n.Given = nick // Wilhelmina "Billie" Trask
		}
	}
	if len(w) == 3 && at == 2 && nameWord("twofold", strings.ToLower(w[2])) && !english.GivenName(w[0]) && !english.GivenName(w[1]) {
		n.Given = w[0] + " " + w[1] // "Siew Ling Tan"
	}
	if len(w) > 2 && at > 1 && (nameWord("nick", strings.ToLower(w[0])) || nameWord("bygiven", strings.ToLower(n.Title)) && english.GivenName(w[0]) && english.GivenName(w[1])) {
		n.Given = w[0] + " " + w[1] // "Big Jim Tolliver", "Sister Mary Alice Donovan"
	}
	return n
}

// syllable finds one syllable of a Chinese given name, in the spelling of
// Beijing, Singapore or Hong Kong.
var syllable = pattern.MustCompile(`^(?i)(?:zh|ch|sh|kh|ng|hs|hw|kw|[bpmfdtnlgkhjqxrzcsyw])?(?:i?[aeou]{1,2}|i|iew|ew|ow|oh|ah|eh|ai|ei|ao|ou|ui|uay|iao|oei)(?:ng|[nkmth])?$`)

// surnameAt is the word with which the surname begins.
func surnameAt(w []string) int {
	at := len(w) - 1
	for i := 1; i < len(w)-1; i++ {
		if particle(w[i]) {
			if i > 1 && nameWord("joiner", strings.ToLower(w[i])) {
				i-- // "Souza e Silva": the joiner ties the name before it
			}
			return i
		}
	}
	if len(w) == 3 && nameWord("surname", strings.ToLower(w[1])) && !english.GivenName(w[1]) {
		return 1 // "García López"
	}
	return at
}

func particle(w string) bool {
	return nameWord("particle", strings.ToLower(w)) || nameWord("joiner", strings.ToLower(w))
}

// familyFirst reports whether the first word is a family name of those who
// say it first, and the last no given name that we know: then nobody can be
// sure which is which.
func familyFirst(w []string) bool {
	last := w[len(w)-1]
	if english.GivenName(w[0]) && len(w) == 2 && !strings.Contains(last, "-") {
		return false // "Kim Novak"
	}
	return nameWord("family", strings.ToLower(w[0])) && !english.GivenName(last)
}

// title is the form of address as the country writes it: "Ms." in America,
// "Ms" elsewhere.
func (n name) title(land string) string {
	t := strings.TrimSuffix(n.Title, ".")
	switch strings.ToLower(t) {
	case "", "hon":
		return "" // "Hon." stands on envelopes and never behind "Dear"
	case "prof", "a/prof":
		return "Professor"
	}
	if monthFirst(land) && nameWord("pointed", strings.ToLower(t)) {
		return t + "."
	}
	return t
}

// formal is "Ms. Okafor"; the full name when no form of address is known, so
// that nobody's gender is guessed (METHOD 2.1 F7).
func (n name) formal(land string) string {
	t := n.title(land)
	switch {
	case t == "":
		return n.Full
	case n.Surname == "":
		return t + " " + n.Full
	case nameWord("bygiven", strings.ToLower(t)):
		return t + " " + n.Given
	}
	return t + " " + n.Surname
}

// first is the given name, or the whole when it is not sure; a title that is
// said with it stays ("Brother Anselm").
func (n name) first() string {
	given := n.Given
	if given == "" {
		given = n.Full
	}
	if nameWord("spoken", strings.ToLower(n.Title)) {
		return n.Title + " " + given
	}
	return given
}

// greeting is the salutation (METHOD 2.6): "Dear Ms. Okafor:" in a formal
// American letter, "Dear Ms Okafor," in a British one, "Dear Amara,", "Hi Amara,".
func greeting(n name, tone regards.Tone, land string) string {
	switch tone {
	case regards.Formal:
		if land == "US" || land == "CA" {
			return "Dear " + n.formal(land) + ":"
		}
		return "Dear " + n.formal(land) + ","
	case regards.Warm:
		return "Hi " + n.first() + ","
	}
	return "Dear " + n.first() + ","
}

// roster knows everybody on the case, so that two people with one surname, or
// one first name, are told apart when they are spoken of.
type roster struct {
	land  string
	names []name
}

func rosterOf(c *regards.Case) *roster {
	r := &roster{land: c.Place().Code()}
	for _, p := range c.Interview.Interviewers {
		r.names = append(r.names, parseName(p.Name, p.Honorific))
	}
	return r
}

// other is how somebody else is named in a letter of this tone: "Ms. Okafor",
// "Amara Okafor", "Amara". Two who share what would be said get their names in full.
func (r *roster) other(n name, tone regards.Tone) string {
	switch {
	case tone == regards.Formal && n.Title != "" && !r.shared(n, func(m name) string { return m.Surname }):
		return n.formal(r.land)
	case tone == regards.Warm && !r.shared(n, name.first):
		return n.first()
	}
	return n.Full
}

func (r *roster) shared(n name, of func(name) string) bool {
	count := 0
	for _, m := range r.names {
		if m.Full != n.Full && strings.EqualFold(of(m), of(n)) && of(n) != "" {
			count++
		}
	}
	return count > 0
}
