package english

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTokenize(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"I don't", "I|do|n't"}, {"they're late.", "they|'re|late|."}, {"mgr's desk", "mgr|'s|desk"},
		{"1,000 a day", "1,000|a|day"}, {"$412k in 4.1 mos", "$412k|in|4.1|mos"}, {"9-5 shift, 18-bed unit", "9-5|shift|,|18-bed|unit"},
		{"85% on time", "85|%|on|time"}, {"ask jo@example.org.", "ask|jo@example.org|."}, {"see https://example.org/a?b=1,", "see|https://example.org/a?b=1|,"},
		{"(the nurses' rota)", "(|the|nurses|'|rota|)"}, {"71 -> 96% on time", "71|->|96|%|on|time"}, {"2.1->0.4", "2.1|->|0.4"},
		{"budget/hiring/24-7 call", "budget|/|hiring|/|24-7|call"}, {"w/ 4 ppl b/c", "w/|4|ppl|b/c"}, {"wait... what?!", "wait|...|what|?!"},
		{"one—two", "one|—|two"}, {"one -- two", "one|--|two"}, {"cannot", "can|not"}, {"dont im", "do|nt|i|m"},
		{"at 3 p.m. today.", "at|3|p.m.|today|."}, {"Dr. Lee vs. us", "Dr.|Lee|vs.|us"}, {"done.Then go", "done|.|Then|go"},
		{"\"quoted\" ‘so’", "\"|quoted|\"|‘|so|’"}, {"ship 'em in '22", "ship|'em|in|'22"}, {"C++ and R&D", "C++|and|R&D"},
		{"24/7, 11/7/08", "24/7|,|11/7/08"}, {"yes,no", "yes|,|no"}, {"- bullet", "-|bullet"}, {"+1 901 555 0126", "+1|901|555|0126"},
		{"10:30", "10:30"}, {"first + second", "first|+|second"}, {"no.", "no|."}, {"50+ ppl", "50+|ppl"}, {"", ""}, {" \n\t ", ""},
	} {
		var got []string
		for _, tok := range Tokenize(c.in) {
			got = append(got, tok.Text)
		}
		if diff := cmp.Diff(c.want, strings.Join(got, "|")); diff != "" {
			t.Errorf("Tokenize(%q): %s", c.in, diff)
		}
	}
}

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{"I don't", "(a/b)->c", "…“x”", "\xff\xfe", "a@b.c,", "--->", "1/2/3...", "’s’", "w/", "'"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		tokens := Tokenize(s)
		for _, tok := range tokens {
			if tok.Start < end || tok.End <= tok.Start || tok.End > len(s) || s[tok.Start:tok.End] != tok.Text {
				t.Fatalf("token %+v of %q", tok, s)
			}
			if strings.TrimSpace(s[end:tok.Start]) != "" {
				t.Fatalf("text lost before %+v of %q", tok, s)
			}
			end = tok.End
		}
		if strings.TrimSpace(s[end:]) != "" {
			t.Fatalf("text lost at the end of %q", s)
		}
		Tag(tokens)
	})
}
