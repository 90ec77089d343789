package web

import (
	"errors"
	"net/http"
	"sync"
	"time"

	"regards/desk"
)

// A code that is guessed is tried often. Whoever mistypes a code does so once
// or twice; so many wrong ones within a code's life close the door to all
// further ones, whoever asks.
const wrongCodes = 10

// gate counts the codes that were wrong.
type gate struct {
	mu    sync.Mutex
	wrong []time.Time
}

// shut reports whether too many wrong codes came lately.
func (g *gate) shut(now time.Time) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	for len(g.wrong) > 0 && now.Sub(g.wrong[0]) > desk.CodeLife {
		g.wrong = g.wrong[1:]
	}
	return len(g.wrong) >= wrongCodes
}

func (g *gate) miss(now time.Time) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.wrong = append(g.wrong, now)
}

// pairingView is the page on which another device comes in.
type pairingView struct {
	Code  string // typed, or brought by the QR code
	Fault string
}

// showPairing asks another device for its code. A link that brings the code
// asks as well: to open a link lets nobody in, since cameras and chats open
// links on their own.
func (s *site) showPairing(v *Visit) error {
	if len(s.Home) == 0 {
		return errAloneHere
	}
	return v.Show(pairingPageOf(), pairingPage(pairingView{Code: v.URL.Query().Get("code")}))
}

func pairingPageOf() Page { return Page{Title: "Let this device in", Bare: true, Class: "pairing"} }

// pair takes a code for a session.
func (s *site) pair(v *Visit) error {
	if len(s.Home) == 0 {
		return errAloneHere
	}
	w := pairingView{Code: v.PostFormValue("code")}
	if s.gate.shut(v.Now) {
		w.Fault = "Too many wrong codes were tried. For ten minutes none is taken; then make a new one on the computer."
		return v.ShowStatus(http.StatusTooManyRequests, pairingPageOf(), pairingPage(w))
	}
	secret, err := s.porter.Pair(v.Context(), w.Code, deviceName(v.UserAgent()))
	if errors.Is(err, desk.ErrFault) {
		s.gate.miss(v.Now)
		w.Fault = err.Error()
		return v.ShowStatus(http.StatusUnprocessableEntity, pairingPageOf(), pairingPage(w))
	}
	if err != nil {
		return err
	}
	v.keepSession(secret)
	return v.see("/")
}

// invitedView is a fresh code, as the computer shows it.
type invitedView struct {
	Code  string
	Homes []string // addresses of this computer at home
	QR    qrCode
	Until string
}

// invite makes a code for one more device. The page is not kept anywhere: who
// reloads it makes another.
func invite(v *Visit) error {
	homes := v.site.Home
	if len(homes) == 0 {
		return errAloneHere
	}
	code, err := v.site.porter.NewCode(v.Context(), v.session.Candidate)
	if err != nil {
		return err
	}
	drawn, err := newQR(homes[0] + "/pairing?code=" + code)
	if err != nil {
		return err
	}
	zone, err := v.Desk.Zone(v.Context())
	if err != nil {
		return err
	}
	w := invitedView{Code: code, Homes: homes, QR: drawn, Until: v.Now.Add(desk.CodeLife).In(zone).Format("15:04")}
	return v.Show(Page{Title: "Let another device in", Here: "/settings", Class: "pairing"}, invitedPage(w))
}
