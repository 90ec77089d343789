package main

import (
	"bytes"
	netmail "net/mail"
	"os"
	"strings"

	"regards"
	"regards/paper"
)

// eml is the letter as a message that mail programs open as a draft.
func (w *written) eml(l regards.Letter) ([]byte, error) {
	from, to := netmail.Address{Name: w.c.Candidate.Name, Address: w.c.Candidate.Email}, netmail.Address{}
	if p := w.c.Interviewer(l.To); p != nil {
		to = netmail.Address{Name: p.Name, Address: p.Email}
	}
	return paper.Message(l, from, to, w.now, w.attachedTo(l)...)
}

// ours reports whether the file at name, the text or the message of a letter,
// is as this program once wrote it: the message's id was made of the text.
func ours(name, text, message, to string) bool {
	if message == "" || name != text && name != message {
		return false
	}
	raw, err := os.ReadFile(message)
	if err != nil {
		return false
	}
	m, err := netmail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return false
	}
	id := strings.Trim(m.Header.Get("Message-Id"), "<> ")
	if name == text {
		b, err := os.ReadFile(text)
		return err == nil && id == paper.MessageID(to, string(b))
	}
	subject, body, err := draft(string(raw))
	return err == nil && id == paper.MessageID(to, "Subject: "+subject+"\n\n"+body)
}
