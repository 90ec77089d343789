package regards

// Event is something that has happened since the interview.
type Event struct {
	At   Moment
	What Happening
	With string // the person; a name as on the record, or any other
	Via  string // the channel: "e-mail", "phone", "post"
	By   Date   // a date that it brings
	Note string
}

// Happening is what an event was.
type Happening string

// The happenings.
const (
	LetterSent       Happening = "letter sent"
	DraftSaved       Happening = "draft saved"
	HandedOver       Happening = "handed over"
	Reply            Happening = "reply"
	AutoReply        Happening = "auto-reply"
	Bounce           Happening = "bounce"
	Call             Happening = "call"
	Voicemail        Happening = "voicemail"
	NewDate          Happening = "new date"
	Invitation       Happening = "invitation"
	Offer            Happening = "offer"
	CompetingOffer   Happening = "competing offer"
	Rejection        Happening = "rejection"
	Acceptance       Happening = "acceptance"
	Declined         Happening = "declined"
	Withdrawal       Happening = "withdrawal"
	News             Happening = "news"
	MaterialSent     Happening = "material sent"
	ReferenceAsked   Happening = "reference asked"
	ReferenceAgreed  Happening = "reference agreed"
	ReferenceRefused Happening = "reference refused"
	ReferenceBriefed Happening = "reference briefed"
	ReferenceCalled  Happening = "reference called"
	ReferenceThanked Happening = "reference thanked"
	Noted            Happening = "note"
)

// Happenings are all happenings.
func Happenings() []Happening {
	return []Happening{LetterSent, DraftSaved, HandedOver, Reply, AutoReply, Bounce, Call, Voicemail, NewDate,
		Invitation, Offer, CompetingOffer, Rejection, Acceptance, Declined, Withdrawal, News, MaterialSent,
		ReferenceAsked, ReferenceAgreed, ReferenceRefused, ReferenceBriefed, ReferenceCalled, ReferenceThanked, Noted}
}
