package english

import (
	"os"
	"strings"
	"sync"
	"testing"
)

// debrief reads testdata/debrief.tsv: the stem, the answer, the tags.
func debrief(t *testing.T, use func(stem, answer string, words, tags []string)) {
	t.Helper()
	table, err := os.ReadFile("testdata/debrief.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for row := range rows(string(table)) {
		var words, tags []string
		var answer strings.Builder
		for _, pair := range strings.Fields(row[1]) {
			i := strings.LastIndexByte(pair, '/')
			words, tags = append(words, pair[:i]), append(tags, pair[i+1:])
			if w := pair[:i]; answer.Len() > 0 && w != "," && w != "%" && !strings.Contains(w, "'") {
				answer.WriteByte(' ')
			}
			answer.WriteString(pair[:i])
		}
		use(row[0], answer.String(), words, tags)
	}
}

func TestTagInReadsDebriefs(t *testing.T) {
	right, total := 0, 0
	verbsRight, verbs := 0, 0
	debrief(t, func(stem, answer string, words, tags []string) {
		got := TagIn(new([]Token), stem, answer, ".")
		if len(got) != len(words) {
			t.Errorf("%q has %d tokens, want %d", answer, len(got), len(words))
			return
		}
		for i := range got {
			total++
			if got[i].Tag == tags[i] {
				right++
			} else {
				t.Logf("%s | %s: %s is %s, read as %s (margin %.2f)", stem, answer, words[i], tags[i], got[i].Tag, got[i].Margin)
			}
		}
		if stem != "" {
			verbs++
			if got[0].Tag[:1] == tags[0][:1] {
				verbsRight++
			}
		}
	})
	share := float64(right) / float64(total)
	t.Logf("%.2f %% of %d tokens; first words in a stem: %d of %d", 100*share, total, verbsRight, verbs)
	if share < 0.975 {
		t.Errorf("%.2f %% of the tokens are right, want 97.5 %%", 100*share)
	}
	if verbsRight < verbs-1 {
		t.Errorf("first words in a stem: %d of %d", verbsRight, verbs)
	}
}

func TestTagInOffsets(t *testing.T) {
	answer := "setting up a rota"
	for _, tok := range TagIn(new([]Token), "I can help you by", answer, "so that you can rest.") {
		if answer[tok.Start:tok.End] != tok.Text {
			t.Errorf("token %+v does not stand in %q", tok, answer)
		}
	}
	if got := TagIn(new([]Token), "You need to", "", "."); len(got) != 0 {
		t.Errorf("an empty answer has tokens: %v", got)
	}
}

func TestTagKnowsCertainWords(t *testing.T) {
	tokens := Tokenize("the and")
	Tag(tokens)
	if tokens[0].Tag != "DT" || tokens[0].Margin < 2 {
		t.Errorf("the: %+v", tokens[0])
	}
	Tag(nil)
}

func TestTagTogether(t *testing.T) {
	want := Tokenize(letterText)
	Tag(want)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			got := Tokenize(letterText)
			Tag(got)
			for i := range got {
				if got[i] != want[i] {
					t.Errorf("token %d: %+v, want %+v", i, got[i], want[i])
				}
			}
		})
	}
	wait.Wait()
}
