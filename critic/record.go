package critic

import (
	"fmt"
	"slices"
	"strings"

	"regards"
	"regards/english"
)

// shared marks a field that belongs to no one interviewer.
const shared = -1

// field is one answer of the record that letters may rest on.
type field struct {
	path  string
	owner int // index of the interviewer; shared when for all
	text  string
	words []word
	stems []string          // of its content words
	full  []map[string]bool // beside each stem, the stems of what an abbreviation stands for; mostly nil
	nums  []float64
}

// person is somebody whom the record names.
type person struct {
	name      string
	tokens    []string // lower case, without honorifics
	who       int      // index in the latest round; shared for references and earlier rounds
	reference bool
}

// Record is a case, indexed once so that any number of letters can be read
// against it. It is safe for use by several goroutines.
type Record struct {
	c       *regards.Case
	fields  []field
	words   map[string]bool // every word of the public record, lower case, with what abbreviations stand for
	stems   map[string]bool
	canon   map[string]bool // words of names as the record spells them, lower case
	typos   []string        // words typed in small letters that no dictionary knows
	nums    numbers
	people  []person
	notes   []note
	dates   calendar
	needsOf [][]int // per interviewer, the indices of its fields
	texts   shelf
	ours    map[string]bool // words of the names of candidate, employer, position and former employers
	who     []string        // of the one who decides
	with    []string        // of the one to be followed up with
}

// Prepare indexes a case. The case must not be changed while the Record is
// in use; nil is read as an empty case.
func Prepare(c *regards.Case) *Record {
	if c == nil {
		c = &regards.Case{}
	}
	r := &Record{c: c, words: make(map[string]bool, 400), stems: make(map[string]bool, 400), canon: make(map[string]bool), nums: newNumbers(),
		fields: make([]field, 0, 64)}
	r.addCase()
	r.addPeople()
	for i := range r.fields {
		r.indexField(&r.fields[i])
	}
	r.addTypos()
	r.addOurs()
	r.dates = calendarOf(c, r.fields)
	r.notes = notesOf(c)
	r.nums.addCase(c)
	r.needsOf = make([][]int, len(c.Interview.Interviewers))
	for i, f := range r.fields {
		if f.owner >= 0 && f.owner < len(r.needsOf) {
			r.needsOf[f.owner] = append(r.needsOf[f.owner], i)
		}
	}
	return r
}

func (r *Record) add(owner int, path, text string) {
	if strings.TrimSpace(text) != "" {
		r.fields = append(r.fields, field{path: path, owner: owner, text: text})
	}
}

func (r *Record) addCase() {
	c := r.c
	r.add(shared, "candidate.name", c.Candidate.Name)
	r.addLines("candidate.address", c.Candidate.Address)
	for i, e := range c.Candidate.Evidence {
		r.add(shared, fmt.Sprintf("candidate.evidence[%d].at", i), e.At)
		r.add(shared, fmt.Sprintf("candidate.evidence[%d].did", i), e.Did)
	}
	r.addLines("candidate.other_employers", c.Candidate.OtherEmployers)
	r.add(shared, "employer.name", c.Employer.Name)
	r.add(shared, "employer.short", c.Employer.Short)
	r.addLines("employer.address", c.Employer.Address)
	r.add(shared, "position.title", c.Position.Title)
	r.add(shared, "position.short", c.Position.Short)
	r.add(shared, "decision.who", c.Decision.Who)
	r.add(shared, "decision.what", c.Decision.What)
	r.add(shared, "follow_up.with", c.FollowUp.With)
	r.addInterview("", c.Interview, true)
	for i, iv := range c.Earlier {
		r.addInterview(fmt.Sprintf("earlier[%d].", i), iv, false)
	}
	for i, e := range c.History {
		r.add(shared, fmt.Sprintf("history[%d].note", i), e.Note)
		r.add(shared, fmt.Sprintf("history[%d].with", i), e.With)
	}
	r.add(shared, "agency.name", c.Agency.Name)
	r.add(shared, "agency.contact", c.Agency.Contact)
	r.addLines("offer.terms", c.Offer.Points)
	for i, p := range c.References {
		path := fmt.Sprintf("references[%d].", i)
		r.add(shared, path+"name", p.Name)
		r.add(shared, path+"relation", p.Relation)
		r.addLines(path+"seen", p.Seen)
		r.addLines(path+"knows", p.Knows)
	}
}

func (r *Record) addLines(path string, lines []string) {
	for i, l := range lines {
		r.add(shared, fmt.Sprintf("%s[%d]", path, i), l)
	}
}

func (r *Record) addInterview(prefix string, iv regards.Interview, latest bool) {
	r.addLines(prefix+"interview.like", iv.Like)
	r.add(shared, prefix+"interview.should_have_said", iv.ShouldHaveSaid)
	for i := range iv.Interviewers {
		owner := shared
		if latest {
			owner = i
		} else if k := r.index(iv.Interviewers[i].Name); k >= 0 {
			owner = k
		}
		r.addInterviewer(fmt.Sprintf("%sinterviewers[%d].", prefix, i), owner, &iv.Interviewers[i])
	}
}

func (r *Record) addInterviewer(path string, owner int, p *regards.Interviewer) {
	r.add(owner, path+"name", p.Name)
	r.add(owner, path+"title", p.Title)
	r.add(owner, path+"topic", p.Topic)
	for i, n := range p.Needs {
		at := fmt.Sprintf("%sneeds[%d].", path, i)
		r.add(owner, at+"need", n.Need)
		r.add(owner, at+"help", n.Help)
		r.add(owner, at+"at", n.At)
		r.add(owner, at+"did", n.Did)
		r.add(owner, at+"so", n.So)
	}
	for i, o := range p.Objections {
		at := fmt.Sprintf("%sobjections[%d].", path, i)
		r.add(owner, at+"about", o.About)
		r.add(owner, at+"answer", o.Answer)
	}
	for i, pr := range p.Promises {
		r.add(owner, fmt.Sprintf("%spromises[%d].what", path, i), pr.What)
	}
	r.add(owner, path+"told", p.Told)
}

func (r *Record) index(name string) int {
	for i := range r.c.Interview.Interviewers {
		if r.c.Interview.Interviewers[i].Name == name {
			return i
		}
	}
	return -1
}

// indexField reads one answer into the sets of words, stems and numbers.
func (r *Record) indexField(f *field) {
	f.words = scanWords(nil, f.text, block{0, len(f.text)}, 0)
	named := strings.HasSuffix(f.path, "name") || strings.HasSuffix(f.path, "short") || strings.Contains(f.path, "other_employers")
	address := strings.Contains(f.path, "address")
	for i := range f.words {
		w := &f.words[i]
		r.addWord(w.low, w.stem, w.lex.typed)
		if named && w.upper {
			r.canon[w.low] = true
		}
		if w.digits && !address {
			vs := r.nums.addTyped(f, i)
			f.nums = append(f.nums, vs...)
		} else if !address && strings.Contains(w.low, "-") {
			r.nums.addHyphened(f, i)
		}
		if content(w) && !slices.Contains(f.stems, w.stem) {
			f.stems = append(f.stems, w.stem)
			f.full = append(f.full, stemsFor(w.lex.typed))
		}
	}
	if !address {
		r.nums.addCompounds(f)
	}
	r.addJoined(f.text)
}

// stemsFor are the stems of what an abbreviation stands for; nil when it is none.
func stemsFor(typed []string) map[string]bool {
	var out map[string]bool
	for _, full := range typed {
		if out == nil {
			out = make(map[string]bool)
		}
		out[stem(full)] = true
	}
	return out
}

// says reports whether a word of a letter is the k-th content word of the
// answer, or what it stands for.
func (f *field) says(k int, w *word) bool { return w.stem == f.stems[k] || f.full[k][w.stem] }

// addWord makes a word of the record known, its parts, what it stands for and
// its word without a number in front ("6wk").
func (r *Record) addWord(low, stemmed string, typed []string) {
	r.words[low] = true
	r.stems[stemmed] = true
	for _, full := range typed {
		r.words[full] = true
		r.stems[stem(full)] = true
	}
	if strings.Contains(low, "-") {
		for p := range strings.SplitSeq(low, "-") {
			if p != "" {
				r.addPart(p)
			}
		}
	}
	if rest := strings.TrimLeft(low, "0123456789.,:'"); rest != "" && rest != low {
		r.addPart(rest)
	}
}

func (r *Record) addPart(low string) {
	x, stemmed := lexemeOf(low)
	r.addWord(low, stemmed, x.typed)
}

var joined = strings.NewReplacer("+", "&", "/", "&")

// addJoined knows "p+l" and "p/l" as "p&l" too.
func (r *Record) addJoined(s string) {
	if !strings.ContainsAny(s, "+&/") {
		return
	}
	for f := range strings.FieldsSeq(strings.ToLower(s)) {
		if len(f) <= 5 && strings.ContainsAny(f, "+&/") {
			r.words[joined.Replace(f)] = true
		}
	}
}

func (r *Record) addPeople() {
	add := func(name string, who int, ref bool) {
		if name != "" {
			r.people = append(r.people, person{name: name, tokens: nameTokens(name), who: who, reference: ref})
		}
	}
	for i := range r.c.Interview.Interviewers {
		add(r.c.Interview.Interviewers[i].Name, i, false)
	}
	for _, e := range r.c.Earlier {
		for i := range e.Interviewers {
			if r.index(e.Interviewers[i].Name) < 0 {
				add(e.Interviewers[i].Name, shared, false)
			}
		}
	}
	for _, p := range r.c.References {
		add(p.Name, shared, true)
	}
	add(r.c.Agency.Contact, shared, true)
}

// addOurs keeps the words of the names that may stand in any letter.
func (r *Record) addOurs() {
	c := r.c
	r.ours = make(map[string]bool)
	for _, s := range append([]string{c.Candidate.Name, c.Employer.Name, c.Employer.Short, c.Position.Title}, c.Candidate.OtherEmployers...) {
		for _, t := range nameTokens(s) {
			r.ours[t] = true
		}
	}
	r.who, r.with = nameTokens(metAs(c, c.Decision.Who)), nameTokens(metAs(c, c.FollowUp.With))
}

// metAs is the name of who was met and is called so, else what was typed.
func metAs(c *regards.Case, called string) string {
	if p := c.Met(called); p != nil {
		return p.Name
	}
	return called
}

// nameTokens are the words of a name, lower case, without honorifics and
// without what stands in brackets.
func nameTokens(name string) []string {
	name, _, _ = strings.Cut(name, "(")
	var out []string
	for _, w := range scanWords(nil, name, block{0, len(name)}, 0) {
		if !honorifics()[w.low] {
			out = append(out, w.low)
		}
	}
	return out
}

// addTypos notes the words that were typed wrongly in small letters, so that
// the mended word can be recognised as theirs: "kestrell" vouches for "Kestrel".
func (r *Record) addTypos() {
	for _, f := range r.fields {
		for _, w := range f.words {
			if !w.upper && len(w.low) >= 5 && !w.digits && !r.canon[w.low] && !english.Known(w.low) {
				r.typos = append(r.typos, w.low)
			}
		}
	}
}

// holds reports whether the record knows the word, in any spelling or part.
func (r *Record) holds(low string) bool {
	if r.words[low] || r.stems[stem(low)] || r.words[strings.TrimSuffix(low, "es")] {
		return true
	}
	if strings.Contains(low, "-") {
		if r.words[strings.ReplaceAll(low, "-", "")] {
			return true // "wifi", "Wi-Fi"
		}
		for p := range strings.SplitSeq(low, "-") {
			if p != "" && !r.holds(p) && !numeric(p) {
				return false
			}
		}
		return true
	}
	for _, t := range r.typos {
		if near(low, t) {
			return true
		}
	}
	return false
}

// content reports whether a word carries meaning of its own.
func content(w *word) bool {
	return len(w.low) > 2 && !w.digits && !w.lex.empty
}

// near reports whether a and b differ by one letter, or by two that changed
// places.
func near(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || len(a) < 4 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		if i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:] {
			return true
		}
		return i == len(a) || a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:]
}
