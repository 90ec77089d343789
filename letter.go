package regards

import "strings"

// Letter is whatever is written to one person, on its channel.
type Letter struct {
	To         string // the interviewer's name as on the record
	Kind       Kind
	Channel    Channel
	Tone       Tone
	Subject    string      // e-mail only
	Greeting   string      // "Dear Ms. Okafor:"
	Paragraphs []Paragraph // the letter between greeting and sign-off
	SignOff    string      // "Sincerely,"
	Signature  []string    // the name and, in an e-mail, how to reach the candidate
	Enclosures []string    // what goes with it, as it is called in the letter
	Sheet      *Sheet      // paper only
}

// Kind is what a letter is for.
type Kind string

// The kinds. A brief is no letter; see Brief.
const (
	ThankYou         Kind = "thank-you"       // after an interview
	Nudge            Kind = "nudge"           // their date has passed in silence; the second is shorter and closes
	Material         Kind = "material"        // what was promised
	Update           Kind = "update"          // real news
	RivalOffer       Kind = "competing-offer" // another offer with a date, told to the preferred employer
	RejectionReply   Kind = "rejection-reply" // to who signed, and to the manager
	CheckIn          Kind = "check-in"        // a finalist, months later
	AcceptanceLetter Kind = "acceptance"      // with terms and the first day
	Decline          Kind = "decline"         // of an offer
	WithdrawalLetter Kind = "withdrawal"      // before there is an offer
	AgencyThanks     Kind = "agency-thanks"   // thanks that travel through an agency
	ReferrerThanks   Kind = "referrer-thanks" // to who opened the door
	ReferenceRequest Kind = "reference-request"
	ReferenceThanks  Kind = "reference-thanks"  // after they were called
	ReferenceOutcome Kind = "reference-outcome" // how it ended, win or lose
)

// Kinds are all kinds, in the order in which a case comes to them.
func Kinds() []Kind {
	return []Kind{ThankYou, AgencyThanks, ReferrerThanks, Material, Update, Nudge, RivalOffer, AcceptanceLetter, Decline,
		WithdrawalLetter, RejectionReply, CheckIn, ReferenceRequest, ReferenceThanks, ReferenceOutcome}
}

// Channel is how a letter travels.
type Channel string

// The channels.
const (
	Email Channel = "e-mail"
	Paper Channel = "paper" // typed, one page
	Card  Channel = "card"  // by hand, 40 to 80 words
)

// Channels are all channels.
func Channels() []Channel { return []Channel{Email, Paper, Card} }

// Paragraph is a part of a letter with what it is about and what it rests on.
type Paragraph struct {
	Areas []Area
	Text  string
	Facts []Fact
}

// Area is one of the content areas of a good letter (METHOD 2.2).
type Area string

// The areas.
const (
	AreaThanks    Area = "thanks"
	AreaInterest  Area = "interest"
	AreaNeed      Area = "need"      // their need, with solution, evidence, benefit
	AreaObjection Area = "objection" // a doubt answered
	AreaPromise   Area = "promise"
	AreaNext      Area = "next step" // commitment, decision, follow-up
	AreaPersonal  Area = "personal"  // what only someone who was there could write
)

// Fact is a piece of a letter's text and the path in the record that it came
// from, such as "interviewers[0].needs[1].did".
type Fact struct {
	Text string
	From string
}

// Sheet is what a typed letter carries around its body, in block layout and
// in this order (METHOD 2.8).
type Sheet struct {
	Sender []string // name and address of the candidate
	Date   string   // "November 20, 2026"
	Inside []string // name, title, employer, address of the reader
	Size   string   // "Letter" or "A4"
	Head   []string // the name and below it how to reach the candidate, in their own words; empty: Sender, and what the signature says
}

// Body is the text from the greeting to the signature, paragraphs separated
// by a blank line. Positions of findings are byte offsets into it.
func (l Letter) Body() string {
	var b strings.Builder
	if l.Greeting != "" {
		b.WriteString(l.Greeting + "\n\n")
	}
	for _, p := range l.Paragraphs {
		b.WriteString(p.Text + "\n\n")
	}
	if l.SignOff != "" {
		b.WriteString(l.SignOff + "\n")
	}
	b.WriteString(strings.Join(l.Signature, "\n"))
	return strings.TrimRight(b.String(), "\n")
}

// Words is how many words the body has from greeting to last paragraph, which
// is what the lengths of METHOD 2.5 count.
func (l Letter) Words() int {
	n := len(strings.Fields(l.Greeting))
	for _, p := range l.Paragraphs {
		n += len(strings.Fields(p.Text))
	}
	return n
}

// Has reports whether a paragraph of the letter covers the area.
func (l Letter) Has(a Area) bool {
	for _, p := range l.Paragraphs {
		for _, have := range p.Areas {
			if have == a {
				return true
			}
		}
	}
	return false
}
