package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	netmail "net/mail"
	"os"
	"strings"

	"github.com/wneessen/go-mail"

	"regards"
)

// eml is the letter as a message (RFC 5322) marked as not yet sent, which mail
// programs open as a draft that can be edited. The same letter at the same
// time gives the same bytes; nothing in it names this computer. Whose address
// is not on the record gets a message without one, to be filled in.
func (w *written) eml(l regards.Letter) ([]byte, error) {
	m := mail.NewMsg(mail.WithEncoding(mail.EncodingQP), mail.WithNoDefaultUserAgent())
	if w.c.Candidate.Email != "" {
		if err := m.From(address(w.c.Candidate.Name, w.c.Candidate.Email)); err != nil {
			return nil, err
		}
	}
	if p := w.c.Interviewer(l.To); p != nil && p.Email != "" {
		if err := m.AddTo(address(p.Name, p.Email)); err != nil {
			return nil, err
		}
	}
	subject := l.Subject
	if subject == "" {
		subject = "Thank you"
	}
	m.Subject(subject)
	m.SetGenHeader("X-Unsent", "1")
	m.SetDateWithValue(w.now)
	m.SetMessageIDWithValue(messageID(l.To, plainText(l)))
	m.SetBodyString(mail.TypeTextPlain, strings.ReplaceAll(l.Body()+"\n", "\n", "\r\n"))
	var b bytes.Buffer
	_, err := m.WriteTo(&b)
	return b.Bytes(), err
}

// address is a name and its address as a header holds them. The library's own
// way loses quotation marks inside a name.
func address(name, at string) string {
	a := netmail.Address{Name: name, Address: at}
	return a.String()
}

// messageID is made of the letter itself, never of this computer's name. It
// also tells later whether what stands in a folder is still as it was written.
func messageID(to, text string) string {
	sum := sha256.Sum256([]byte(to + "\n" + text))
	return fmt.Sprintf("%x@regards.invalid", sum[:16])
}

// ours reports whether the file at name, the text or the message of a letter,
// is as this program once wrote it: the message's id was made of the text.
func ours(name, text, message, to string) bool {
	if message == "" {
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
		return err == nil && id == messageID(to, string(b))
	}
	subject, body, err := draft(string(raw))
	return err == nil && id == messageID(to, "Subject: "+subject+"\n\n"+body)
}
