package reading

import (
	"slices"
	"strings"

	"regards"
	"regards/english"
)

// person is who the reader of the letter is, as far as answers speak of her.
type person struct {
	pronoun regards.Pronoun
	name    []string // the words of her name by which she may be called
	others  []string // words that name other people of this record
	strict  bool     // "a boy" is somebody whom "he" may mean
}

// turned is a phrase in which the reader has become "you", and what was not
// sure about it.
type turned struct {
	phrase
	why string // empty when sure
}

// Pronoun tables: the form that speaks of the reader, and what it becomes.
var (
	subjectForms = map[regards.Pronoun]string{regards.She: "she", regards.He: "he", regards.They: "they"}
	objectForms  = map[regards.Pronoun]string{regards.She: "her", regards.He: "him", regards.They: "them"}
	ownForms     = map[regards.Pronoun]string{regards.She: "her", regards.He: "his", regards.They: "their"}
	absolute     = map[regards.Pronoun]string{regards.She: "hers", regards.He: "his", regards.They: "theirs"}
	reflexive    = map[regards.Pronoun]string{regards.She: "herself", regards.He: "himself", regards.They: "themselves"}
)

// people are nouns that a singular pronoun may mean instead of the reader.
var people = []string{"man", "woman", "guy", "lady", "girl", "boy", "kid", "child", "son", "daughter", "wife", "husband", "mother", "mom", "mum",
	"father", "dad", "brother", "sister", "boss", "foreman", "director", "manager", "owner", "chef", "deputy", "assistant", "predecessor", "patient",
	"customer", "client", "guest", "student", "pupil", "colleague", "junior", "senior", "friend", "partner", "driver", "nurse", "doctor", "teacher", "supervisor", "lead",
	"somebody", "someone", "person", "one", "member", "buyer", "chief", "president", "founder", "engineer", "tech", "technician", "apprentice", "cook", "waiter", "waitress",
	"clerk", "operator", "worker", "runner", "porter", "guard", "agent", "inspector", "auditor", "architect", "lawyer", "surgeon", "dentist", "farmer", "baker", "welder",
	"plumber", "mate", "intern", "trainee", "officer", "coach", "mentor", "judge", "editor", "reporter", "producer", "parent", "resident", "tenant", "passenger", "candidate",
	"volunteer", "neighbor", "neighbour", "secretary", "captain", "pilot", "gardener", "cleaner", "caretaker", "receptionist", "bookkeeper", "accountant", "pharmacist", "widow", "widower", "mourner"}

// turnToReader makes "you" of every word that speaks of the reader.
func turnToReader(p phrase, who person, company bool) turned {
	return turn(p, who, company, false)
}

// turnSingular is turnToReader where "they" means what was spoken of before.
func turnSingular(p phrase, who person) turned { return turn(p, who, false, true) }

func turn(p phrase, who person, company, theyStay bool) turned {
	t := turned{phrase: p.clone()}
	for i := 1; i+1 < len(p); i++ {
		if p[i].is("there") && theirs(p[i-1], p[i+1]) {
			t.phrase[i].w, t.phrase[i].tag = "their", "PRP$"
		}
	}
	generic := p.index(0, "you", "your") >= 0 && p.index(0, "i") < 0
	pron := who.pronoun
	if pron == "" {
		pron = guessPronoun(p)
	}
	for i := 0; i < len(t.phrase); i++ {
		if who.called(t.phrase, i) {
			i = t.name(i)
			continue
		}
		w := strings.ToLower(t.at(i).w)
		switch {
		case w == ownForms[pron] && t.phrase[0].is("nobody", "somebody", "everybody", "everyone", "someone") && t.at(i+1).is("back", "hand", "hands", "finger", "fingers", "leg", "legs", "arm", "arms", "foot", "feet", "knee", "knees", "shoulder", "eyes", "head", "neck", "lungs", "life") && t.phrase[:i].index(1, ",", "and", "because", "when", "you", "that") < 0:
			// "nobody hurts his back"
		case i > 2 && t.at(i+1).is("own") && ofEach(t.phrase):
			// "every stylist chose the color of her own chair"
		case i > 1 && w == reflexive[pron] && pron != "" && t.phrase[0].is(people...) && t.phrase[:i].index(0, subjectForms[pron], "you") < 0:
			// "boss still makes the crown by himself"
		case pron != "" && pron != regards.They && isForm(w, pron):
			if toldOf(t.phrase, i) {
				continue // "how to tell a father that his daughter bites"
			}
			if other := antecedent(t.phrase[:i], who); other {
				switch {
				case relativeOf(t.phrase, i):
					continue // "your man who read his first book at 54"
				case ownPerson(t.phrase[:i]) && t.phrase[:i].index(1, ofTheOther(pron)...) > 0:
					// "call my old boss so he expects her"
				case ownPerson(t.phrase[:i]):
					continue // "covered for my boss when she broke her leg"
				case !objectOfHis(t.phrase, i, w, pron):
					t.doubt("who \"" + w + "\" is")
					continue
				}
			}
			t.swap(i, pron)
		case isForm(w, regards.They):
			switch {
			case theyStay && pron != regards.They:
			case generic && company:
				t.doubt("who \"you\" is beside \"" + w + "\"")
			case pluralBefore(t.phrase, i):
			case pron == regards.They || company:
				t.swap(i, regards.They)
			default:
				t.doubt("who \"" + w + "\" are")
			}
		case isForm(w, regards.She) || isForm(w, regards.He):
			if !antecedent(t.phrase[:i], who) && !personBefore(t.phrase[:i]) && !(who.pronoun != "" && !isForm(w, who.pronoun) && possessive(t.phrase, i) && !t.at(i+1).is(kin...) && oneBefore(t.phrase[:i])) {
				t.doubt("who \"" + w + "\" is")
			}
		}
	}
	return t
}

// ofEach reports whether p begins with each of several people, whose own
// things are spoken of ("every nurse has a day of her own").
func ofEach(p phrase) bool {
	return p[0].is("every", "each") && p.at(1).tag == "NN" && !isSpell(p[1]) && !p[1].is("morning", "evening", "shift")
}

func (t *turned) doubt(why string) {
	if t.why == "" {
		t.why = why
	}
}

// guessPronoun is the singular pronoun an answer uses when only one is used.
func guessPronoun(p phrase) regards.Pronoun {
	var found regards.Pronoun
	for _, t := range p {
		for _, pron := range []regards.Pronoun{regards.She, regards.He} {
			if isForm(strings.ToLower(t.w), pron) {
				if found != "" && found != pron {
					return ""
				}
				found = pron
			}
		}
	}
	return found
}

func isForm(w string, pron regards.Pronoun) bool {
	if w != "" && w[0] != 'h' && w[0] != 's' && w[0] != 't' {
		return false // spares most words five look-ups
	}
	return w == subjectForms[pron] || w == objectForms[pron] || w == ownForms[pron] || w == absolute[pron] || w == reflexive[pron]
}

// swap turns the pronoun at i, and the verb that goes with it.
func (t *turned) swap(i int, pron regards.Pronoun) {
	p := t.phrase
	w := strings.ToLower(p[i].w)
	switch {
	case w == reflexive[pron]:
		p[i].w = "yourself"
	case w == subjectForms[pron] && (w != objectForms[pron]):
		p[i].w, p[i].tag = "you", "PRP"
		agreeWithYou(p, i+1)
	case w == objectForms[pron] && p.at(i-1).is("send", "email", "e-mail", "text", "give", "bring", "show", "mail", "forward", "lend", "get") && !p[i].is("his") && !(p.at(i+1).noun() && p.at(i+2).tagged("DT", "PRP$")):
		p[i].w, p[i].tag = "you", "PRP" // "text her pic of my card"
	case w == objectForms[pron] && p.at(i-1).is("ask", "asks", "asking", "asked") && p.at(i+1).is("things", "questions", "something", "anything", "stuff"):
		p[i].w, p[i].tag = "you", "PRP" // "asking her things that she can't answer"
	case w == ownForms[pron] && (pron == regards.They || possessive(p, i)):
		p[i].w, p[i].tag = "your", "PRP$"
	case w == objectForms[pron]:
		p[i].w, p[i].tag = "you", "PRP"
	default:
		p[i].w, p[i].tag = "yours", "PRP"
	}
}

// possessive reports whether "her" or "his" at i owns something: a noun, an
// adjective or a figure follows.
func possessive(p phrase, i int) bool {
	n := p.at(i + 1)
	if strings.Contains(n.w, "-") && !n.verb() {
		return true // "her month-end close"
	}
	if n.w == "" || n.tagged(",", ".", ":", "IN", "TO", "RP", "DT", "PRP$", "WDT", "WP", "WRB", "CC", "MD", "PRP") {
		return false
	}
	if strings.Contains(n.w, "-") {
		return true
	}
	if n.tagged("RB", "RBR") {
		return p.at(i+2).noun() || p.at(i+2).tagged("JJ", "VBN")
	}
	if n.tag == "VBG" && !p.at(i+2).noun() {
		return false // "me doing the lime and her doing the sand"
	}
	return n.noun() || n.tagged("JJ", "JJR", "JJS", "CD", "VBN", "VBG") || p[i].tag == "PRP$"
}

// agreeWithYou makes the finite verb from i on, and those joined to it by
// "and", agree with "you".
func agreeWithYou(p phrase, i int) {
	for ; i < len(p) && (p[i].tag == "RB" || p[i].is("also", "then", "never", "still", "just", "no", "longer", "yourself", "himself", "herself", "themselves")); i++ {
	}
	if i >= len(p) {
		return
	}
	next := p.at(i + 1)
	if p.at(i + 2).is("'d") {
		next.tag = "VBN" // "she's 86'd plenty of dishes"
	}
	p[i] = secondPerson(p[i], next)
	for j := i + 1; j < len(p); j++ {
		if p[j].is(",", ";") && !p.at(j+1).is("and", "then", "but") || opens(p, j) || p[j].nominative() {
			return
		}
		if !p[j].is("and", "then", "but", "or") {
			continue
		}
		often := p.at(j+1).is("still", "also", "never", "always", "then")
		if often {
			j++
		}
		next, object := p.at(j+1), p.at(j+2)
		if next.tag == "NNS" && canBe(next.w, english.ThirdForm) && (often || object.tagged("PRP", "DT", "PRP$") || object.tag == "IN" && p.at(j+3).tag == "PRP") {
			p[j+1].tag = "VBZ" // "pays the living wage and fights for it"
		}
		if p[j+1:].at(0).tag == "VBZ" || next.is("was") {
			p[j+1] = secondPerson(p[j+1], object)
		}
	}
}

// secondPerson is the verb as it stands after "you"; next tells "he's gone"
// (has) from "he's late" (is).
func secondPerson(t, next tok) tok {
	switch strings.ToLower(t.w) {
	case "is", "am":
		t.w = "are"
	case "was":
		t.w = "were"
	case "has":
		t.w = "have"
	case "does":
		t.w = "do"
	case "'s", "s":
		t.w = "are"
		if (next.tag == "VBN" || strings.HasSuffix(next.w, "'d") || canBe(next.w, english.PastForm) && !next.tagged("JJ", "RB", "VBG")) && !next.is("gone", "done", "stuck", "tired") {
			t.w = "have"
		}
		t.glue = false
	default:
		if t.tag == "VBZ" {
			if lemma, forms, ok := verbForms(t.w); ok && slices.Contains(forms, english.ThirdForm) {
				t.w = lemma
			}
		}
	}
	if t.tag == "VBZ" {
		t.tag = "VBP"
	}
	return t
}

// called reports whether the token at i names the reader.
func (who person) called(p phrase, i int) bool {
	return slices.Contains(who.name, p[i].w) && (p[i].tag == "NNP" || i > 0) && !p.at(i+1).is("&")
}

// name turns the reader's name at i (and the words of it that follow) into
// "you" or "your" and returns where it ends.
func (t *turned) name(i int) int {
	p := t.phrase
	j := i + 1
	for j < len(p) && p[j].tag == "NNP" && !p[j].is("and") {
		j++
	}
	if p.at(j).is("'s", "'") && !p.at(j+1).verb() {
		t.phrase = p.splice(i, j+1, tok{w: "your", tag: "PRP$", glue: p[i].glue, sure: 9})
		return i
	}
	t.phrase = p.splice(i, j, tok{w: "you", tag: "PRP", glue: p[i].glue, sure: 9})
	agreeWithYou(t.phrase, i+1)
	return i
}

// antecedent reports whether somebody else whom a singular pronoun could mean
// stands before it.
func antecedent(before phrase, who person) bool {
	for i, t := range before {
		if who.strict && len(t.w) < 4 && strings.ToUpper(t.w) == t.w && t.noun() && before.at(i-1).is("the", "my", "our") {
			return true // "covered for the PM when she had her hip done"
		}
		if slices.Contains(who.others, t.w) && t.tag != "CC" {
			return true
		}
		if t.tag == "NNP" && english.GivenName(t.w) && before.at(i+1).tag == "NNP" && !slices.Contains(who.name, t.w) {
			return true // "Willa Cather and whether anybody reads her"
		}
		if t.is(people...) && t.noun() && (who.strict || !generic(before, i)) && (!before.at(i+1).is("'s", "meal", "meeting") || i > 0 && before[i-1].is("my")) {
			return true
		}
	}
	return false
}

// relativeOf reports whether the pronoun at i stands in a relative clause
// about the only person who was named before ("a man who read his first book").
func relativeOf(p phrase, i int) bool {
	for k := i - 1; k > 0; k-- {
		switch {
		case p[k].is(",", ";", ".", "and", "but") || p[k].nominative() || k < i && p[k].is(people...):
			return false
		case p[k].is("who", "that") && p[k-1].is(people...):
			return !slices.ContainsFunc(p[:k-1], func(t tok) bool { return t.is(people...) })
		}
	}
	return false
}

// objectOfHis reports whether the pronoun at i is the object of a clause whose
// subject is the only other person named: it then means somebody else, who can
// only be the reader ("the last director changed an anthem on him").
func objectOfHis(p phrase, i int, w string, pron regards.Pronoun) bool {
	if w != objectForms[pron] || possessive(p, i) || !(p[i-1].verb() || p[i-1].tagged("IN", "TO")) {
		return false
	}
	c := analyse(p[:i])
	if c.verb < 1 || c.subject < 0 || !p[c.subject].is(people...) {
		return false
	}
	for k := range i {
		if k != c.subject && p[k].is(people...) || k > c.verb && (opens(p, k) || p[k].tagged(",", ":", "WP", "WRB") || p[k].nominative() || p[k].is("and", "but")) {
			return false
		}
	}
	return true
}

// ofTheOther are the words for one person whom pron does not mean.
func ofTheOther(pron regards.Pronoun) []string {
	if pron == regards.She {
		return []string{"he", "him"}
	}
	return []string{"she"}
}

// ownPerson reports whether the last person in p is the candidate's ("my boss",
// "our lead"), whom a pronoun behind it then means.
func ownPerson(p phrase) bool {
	for i := len(p) - 1; i > 0; i-- {
		if p[i].is(people...) {
			return i < len(p)-1 && (p[i-1].is("my", "our") || i > 1 && p[i-2].is("my", "our") && p[i-1].tagged("JJ", "NN"))
		}
	}
	return false
}

// toldOf reports whether what is owned at i belongs to somebody who is told,
// asked or shown something before.
func toldOf(p phrase, i int) bool {
	if !possessive(p, i) || p[i].tag != "PRP$" {
		return false
	}
	for k := i - 1; k > 1; k-- {
		if p[k].tag == "NN" && p[k-1].is("a", "an", "the", "every", "each") && p[k-2].verb() {
			return p[k-2].is("tell", "telling", "teach", "teaching", "convince", "convincing", "warn", "warning") || p[k].is(people...) && p[k-2].is("ask", "asking", "show", "showing", "help", "helping")
		}
	}
	return false
}

// generic reports whether the noun at i means nobody in particular ("a new
// customer", "every child"), so that "she" does not mean that one.
func generic(p phrase, i int) bool {
	for i--; i >= 0 && p[i].tagged("JJ", "NN", "VBN", "VBG", "CD"); i-- {
		if p[i].is("last", "previous", "former", "current", "old") {
			return false
		}
	}
	return i < 0 || p[i].is("a", "an", "each", "every", "any", "no", "for", "as")
}

// personBefore reports whether a singular person was spoken of.
func personBefore(before phrase) bool {
	return slices.ContainsFunc(before, func(t tok) bool { return t.is(people...) || t.tag == "NNP" })
}

// oneBefore reports whether a thing or a person in the singular stands before,
// whom a pronoun can mean that is not the reader's own.
func oneBefore(before phrase) bool {
	return slices.ContainsFunc(before, func(t tok) bool { return t.tag == "NN" })
}

// pluralBefore reports whether a plural stands before i that "they" can mean.
func pluralBefore(p phrase, i int) bool {
	for _, t := range p[:min(i, len(p))] {
		if t.tagged("NNS", "NNPS") || t.is("people", "everybody", "everyone", "somebody", "someone", "anybody", "nobody", "person", "team", "crew", "staff", "each", "family", "couple") {
			return true
		}
	}
	return false
}
