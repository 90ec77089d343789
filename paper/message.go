package paper

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	netmail "net/mail"
	"strings"
	"time"

	"github.com/wneessen/go-mail"

	"regards"
)

// Message is the letter as a message (RFC 5322) marked as not yet sent, which
// mail programs open as a draft that can be edited. Whose address is empty
// gets a message without one, to be filled in. It fails on an address that no
// header can hold.
func Message(l regards.Letter, from, to netmail.Address, date time.Time) ([]byte, error) {
	m := mail.NewMsg(mail.WithEncoding(mail.EncodingQP), mail.WithNoDefaultUserAgent())
	// The library's own way to write an address loses quotation marks inside a name.
	if from.Address != "" {
		if err := m.From(from.String()); err != nil {
			return nil, err
		}
	}
	if to.Address != "" {
		if err := m.AddTo(to.String()); err != nil {
			return nil, err
		}
	}
	subject := l.Subject
	if subject == "" {
		subject = "Thank you"
	}
	m.Subject(subject)
	m.SetGenHeader("X-Unsent", "1")
	m.SetDateWithValue(date)
	m.SetMessageIDWithValue(MessageID(l.To, Text(l)))
	m.SetBodyString(mail.TypeTextPlain, strings.ReplaceAll(l.Body()+"\n", "\n", "\r\n"))
	var b bytes.Buffer
	_, err := m.WriteTo(&b)
	return b.Bytes(), err
}

// MessageID is made of the letter itself, never of this computer's name. It
// also tells later whether what stands in a folder is still as it was written.
func MessageID(to, text string) string {
	sum := sha256.Sum256([]byte(to + "\n" + text))
	return fmt.Sprintf("%x@regards.invalid", sum[:16])
}
