package regards

// Settings decide where the sources of the method disagree (METHOD 8). The
// zero Settings are the method's defaults, which the comments name.
type Settings struct {
	Thanks     ThanksVia // e-mail; paper as well where the house writes on paper and decides in more than five working days
	Nudges     Count     // how often one date is asked after: "0" to "3"; 2
	FirstNudge Count     // working days after the stated date: "1" to "5"; 2, and 5 for a patient, reserved reader
	ReAnswer   YesNo     // answer a doubt once more in writing; yes, where there is evidence
	ByHand     YesNo     // the candidate agrees to leave a letter at the desk; no, and only for a decision today or tomorrow
	Panel      PanelRule // each is written to; in Britain the plan counts on one letter, to the chair, for more than three
	Mirror     Mirror    // the tone of the conversation
	Send       SendRule  // yes; quietly where the country says that thanks are optional
	Feedback   YesNo     // after a rejection, ask once for an area to strengthen (METHOD 3 #31); no
}

// Count is a small number as it is chosen, "0" to "5"; empty when not chosen.
type Count string

// Or is the number, or other when none was chosen.
func (c Count) Or(other int) int {
	if len(c) == 1 && c[0] >= '0' && c[0] <= '9' {
		return int(c[0] - '0')
	}
	return other
}

// Counts are the numbers from..to.
func Counts(from, to int) (out []Count) {
	for n := from; n <= to; n++ {
		out = append(out, Count(rune('0'+n)))
	}
	return out
}

// ThanksVia is how thanks travel; empty is the method's default.
type ThanksVia string

// The ways.
const (
	ThanksByEmail ThanksVia = "e-mail"
	ThanksByPaper ThanksVia = "paper"
	ThanksByBoth  ThanksVia = "both"
)

// ThanksVias are all ways.
func ThanksVias() []ThanksVia { return []ThanksVia{ThanksByEmail, ThanksByPaper, ThanksByBoth} }

// PanelRule is who of a panel gets a letter; empty is the method's default.
type PanelRule string

// The rules.
const (
	PanelEach  PanelRule = "each"
	PanelChair PanelRule = "chair" // one letter, which names the others
)

// PanelRules are all rules.
func PanelRules() []PanelRule { return []PanelRule{PanelEach, PanelChair} }

// Mirror is whose tone a letter has; empty is that of the conversation.
type Mirror string

// The tones' sources.
const (
	MirrorTalk Mirror = "talk" // the tone of the conversation
	MirrorOwn  Mirror = "own"  // neutral to everybody
)

// Mirrors are all sources.
func Mirrors() []Mirror { return []Mirror{MirrorTalk, MirrorOwn} }

// SendRule is whether thanks are sent at all; empty is the method's default.
type SendRule string

// The rules.
const (
	SendYes   SendRule = "yes"
	SendQuiet SendRule = "quiet" // short, and only to whom it matters: who decides, and who coordinates
	SendNo    SendRule = "no"
)

// SendRules are all rules.
func SendRules() []SendRule { return []SendRule{SendYes, SendQuiet, SendNo} }
