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

// Attachment is a file that goes with a message.
type Attachment struct {
	Name    string // without a folder
	Content []byte
}

// Message is the letter as a message (RFC 5322) marked as not yet sent, which
// mail programs open as a draft that can be edited: flowed plain text (RFC
// 3676), and what is attached. Whose address is empty gets a message without
// one, to be filled in. It fails on an address that no header can hold.
func Message(l regards.Letter, from, to netmail.Address, date time.Time, attached ...Attachment) ([]byte, error) {
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
	id := MessageID(l.To, Text(l))
	m.SetMessageIDWithValue(id)
	m.SetBodyString(flowedText, strings.ReplaceAll(Flowed(l.Body()+"\n"), "\n", "\r\n"))
	for _, a := range attached {
		if err := m.AttachReader(a.Name, bytes.NewReader(a.Content)); err != nil {
			return nil, err
		}
	}
	if len(attached) > 0 {
		m.SetBoundary("regards-" + id[:32]) // and not by chance: the same letter is the same message
	}
	var b bytes.Buffer
	_, err := m.WriteTo(&b)
	return b.Bytes(), err
}

// flowedText is the kind of text that the body is.
const flowedText mail.ContentType = mail.TypeTextPlain + "; format=flowed"

// MessageID is made of the letter itself, never of this computer's name. It
// also tells later whether what stands in a folder is still as it was written.
func MessageID(to, text string) string {
	sum := sha256.Sum256([]byte(to + "\n" + text))
	return fmt.Sprintf("%x@regards.invalid", sum[:16])
}
