// Command lexicon makes data/words.txt.gz, the word list of package english.
//
//	go run ./english/lexicon AMERICAN BRITISH TRAIN > english/data/words.txt.gz
//	go run ./english/lexicon rare AMERICAN-LARGE BRITISH-LARGE > /tmp/rare && mv /tmp/rare english/data/rare.txt.gz
//
// AMERICAN and BRITISH are word lists with one word a line, such as those of Debian's
// packages wamerican and wbritish (/usr/share/dict/american-english, british-english); TRAIN
// is the training part of the treebank UD English-EWT in three columns (form, lemma, Penn
// tag). Each word is given marks: v verb, n noun, a adjective, s d p i the third person, past,
// participle and -ing form of a verb, l plural of a noun, u American only, g British only, c
// countable; and its count in TRAIN. The same files give the same bytes; after a change to the
// tables of irregular words run it until they no longer change, since it asks package english
// for the forms of words. Train the tagger anew afterwards.
package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"unicode"

	"regards/english"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "lexicon:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	if len(args) == 3 && args[0] == "rare" {
		return writeRare(args[1:], out)
	}
	if len(args) != 3 {
		return fmt.Errorf("want three files: american, british, train")
	}
	us, err := readList(args[0])
	if err != nil {
		return err
	}
	gb, err := readList(args[1])
	if err != nil {
		return err
	}
	counts, countable, err := readTreebank(args[2])
	if err != nil {
		return err
	}
	all := union(us, gb)
	either := func(w string) bool { return us[w] || gb[w] }
	forms := formMarks(all, either)
	z, err := gzip.NewWriterLevel(out, gzip.BestCompression)
	if err != nil {
		return err
	}
	for _, w := range all {
		line := w + "\t" + marks(w, us, gb, countable) + forms[w]
		if n := counts[w]; n > 0 {
			line += fmt.Sprint(n)
		}
		fmt.Fprintln(z, line)
	}
	return z.Close()
}

func readList(path string) (map[string]bool, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	words := make(map[string]bool)
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		words[lines.Text()] = true
	}
	return words, lines.Err()
}

// readTreebank counts the words in lower case (names as they stand), and finds the nouns
// that stand after a, an, each or every.
func readTreebank(path string) (counts map[string]int, countable map[string]bool, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	counts, countable = make(map[string]int), make(map[string]bool)
	before := ""
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		col := strings.Split(lines.Text(), "\t")
		if len(col) != 3 {
			before = ""
			continue
		}
		word := strings.ToLower(col[0])
		if strings.HasPrefix(col[2], "NNP") {
			word = col[0]
		}
		counts[word]++
		if col[2] == "NN" && slices.Contains([]string{"a", "an", "each", "every"}, before) {
			countable[word] = true
		}
		before = word
	}
	return counts, countable, lines.Err()
}

// union lists the words of both lists in order, without possessives and lone letters.
func union(a, b map[string]bool) []string {
	var all []string
	for w := range a {
		all = append(all, w)
	}
	for w := range b {
		if !a[w] {
			all = append(all, w)
		}
	}
	all = slices.DeleteFunc(all, func(w string) bool {
		return strings.Contains(w, "'") && strings.HasSuffix(w, "'s") ||
			len(w) == 1 && w != "a" && w != "I" || strings.IndexFunc(w, notLatin) >= 0
	})
	slices.Sort(all)
	return all
}

func notLatin(r rune) bool { return r != '\'' && r != '-' && !unicode.IsLetter(r) }

func marks(w string, us, gb, countable map[string]bool) string {
	m := ""
	either := func(w string) bool { return us[w] || gb[w] }
	if unicode.IsLower(rune(w[0])) {
		if isVerb(w, either) {
			m += "v"
		}
		if either(w + "'s") {
			m += "n"
		}
		if isAdjective(w, either) {
			m += "a"
		}
	}
	if !gb[w] {
		m += "u"
	}
	if !us[w] {
		m += "g"
	}
	if countable[w] {
		m += "c"
	}
	return m
}

// formMarks marks the forms of every verb and noun of the list.
func formMarks(all []string, known func(string) bool) map[string]string {
	forms := make(map[string]string)
	mark := func(w, m string) {
		if known(w) && !strings.Contains(forms[w], m) {
			forms[w] += m
		}
	}
	for _, w := range all {
		if !unicode.IsLower(rune(w[0])) {
			continue
		}
		if isVerb(w, known) {
			doubled := w + w[len(w)-1:]
			mark(english.Third(w), "s")
			for _, past := range []string{english.Past(w), doubled + "ed"} {
				mark(past, "d")
			}
			for _, part := range []string{english.Participle(w), doubled + "ed"} {
				mark(part, "p")
			}
			for _, ing := range []string{english.Gerund(w), doubled + "ing"} {
				mark(ing, "i")
			}
		}
		if known(w+"'s") && known(english.Plural(w)) && english.Plural(w) != w {
			mark(english.Plural(w), "l")
		}
	}
	return forms
}

// isVerb asks whether every form that the word would have as a verb is a word, too.
func isVerb(w string, known func(string) bool) bool {
	doubled := w + w[len(w)-1:]
	return len(w) > 1 && known(english.Third(w)) &&
		(known(english.Past(w)) || known(doubled+"ed")) &&
		(known(english.Gerund(w)) || known(doubled+"ing"))
}

func isAdjective(w string, known func(string) bool) bool {
	stem := w
	switch {
	case strings.HasSuffix(w, "e"):
		stem = w[:len(w)-1]
	case strings.HasSuffix(w, "y"):
		stem = w[:len(w)-1] + "i"
	}
	last := w[len(w)-1:]
	return known(stem+"er") && known(stem+"est") || known(w+last+"er") && known(w+last+"est")
}

// writeRare writes the words that only the large lists have. Short ones and
// listed misspellings are left out: they are typing errors more often than
// words.
func writeRare(lists []string, out io.Writer) error {
	all := map[string]bool{}
	for _, name := range lists {
		words, err := readList(name)
		if err != nil {
			return err
		}
		for w := range words {
			if len(w) >= 5 && !strings.Contains(w, "'") && !english.Common(w) && !english.Misspelt(w) && !slipOfCommon(w) {
				all[w] = true
			}
		}
	}
	sorted := slices.Sorted(maps.Keys(all))
	z, err := gzip.NewWriterLevel(out, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := io.WriteString(z, strings.Join(sorted, "\n")+"\n"); err != nil {
		return err
	}
	return z.Close()
}

// slipOfCommon reports whether a rare word is more likely a slip for a common one ("manger" for
// "manager"): such a word must go on being asked about. What only adds an ending is none
// ("improver").
func slipOfCommon(w string) bool {
	guesses := english.Suggest(w)
	return len(guesses) > 0 && english.Frequency(guesses[0]) >= oftenTyped && !strings.HasPrefix(w, strings.TrimSuffix(guesses[0], "e"))
}

// oftenTyped is how often a word stands in the treebank before a rare neighbour of it is taken
// for a slip.
const oftenTyped = 8
