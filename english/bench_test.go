package english

import "testing"

const letterText = `Dear Ms. Reyes, thank you for the time you gave me on Tuesday, and for our conversation about how you turned around
the second shift. You need 14 trailers out by 10:30, and four of them roll to the next day. At Tri-River I went from 71% to 96% on time in
five months with the same headcount. I would start by staging by door and keeping one runner just for the shorts, so that first shift starts clean.`

// BenchmarkTag reads the list of trade words behind the letter: it is longer than what the
// tagger remembers, and every token is scored.
func BenchmarkTag(b *testing.B) {
	tokens := Tokenize(letterText + tradeTable)
	for b.Loop() {
		Tag(tokens)
	}
	b.ReportMetric(float64(b.N*len(tokens))/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkTokenize(b *testing.B) {
	n := len(Tokenize(letterText))
	for b.Loop() {
		Tokenize(letterText)
	}
	b.ReportMetric(float64(b.N*n)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkVerbForms(b *testing.B) {
	for b.Loop() {
		VerbForms("stopped")
	}
}

func BenchmarkSuggest(b *testing.B) {
	for b.Loop() {
		Suggest("maintainance")
	}
}

func BenchmarkKnown(b *testing.B) {
	for b.Loop() {
		Known("turnover")
	}
}

func BenchmarkExpand(b *testing.B) {
	for b.Loop() {
		Expand("I'd flown in on Monday, and it's late, so I won't call before nine.")
	}
}
