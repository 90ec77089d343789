package calendar

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
)

// Bounds of a message that is looked through for an invitation.
const (
	mostMail  = 25 << 20 // bytes, what mail servers take
	mostParts = 200
	mostWraps = 32 // messages in messages, parts in parts
)

// ReadMail reads the invitation that came in an e-mail: its first part that is
// a calendar, by its type or its name, however deep it lies. What is wrong with
// the calendar is told with the line inside that part.
func ReadMail(r io.Reader) (Invitation, error) {
	m, err := mail.ReadMessage(io.LimitReader(r, mostMail))
	if err != nil {
		return Invitation{}, &ReadError{1, "this is no e-mail"}
	}
	l := letterbox{}
	text, err := l.find(textproto.MIMEHeader(m.Header), m.Body, 0)
	switch {
	case err != nil:
		return Invitation{}, err
	case text == nil:
		return Invitation{}, &ReadError{1, "this e-mail brings no invitation"}
	}
	return ReadInvitation(bytes.NewReader(text))
}

// letterbox counts what was looked at.
type letterbox struct{ parts int }

// find is the text of the first calendar in a part of a message; nil when there
// is none.
func (l *letterbox) find(h textproto.MIMEHeader, body io.Reader, depth int) ([]byte, error) {
	if l.parts++; l.parts > mostParts || depth > mostWraps {
		return nil, &ReadError{1, "its parts are too many, or nested too deep"}
	}
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil {
		kind = "text/plain"
	}
	body = decoded(h, body)
	switch {
	case isCalendar(kind, params, h):
		text, err := io.ReadAll(body)
		if err != nil {
			return nil, &ReadError{1, "its invitation is cut off"}
		}
		return inUTF8(text, params["charset"]), nil
	case kind == "message/rfc822":
		m, err := mail.ReadMessage(body)
		if err != nil {
			return nil, nil // a forwarded message that is broken brings nothing
		}
		return l.find(textproto.MIMEHeader(m.Header), m.Body, depth+1)
	case strings.HasPrefix(kind, "multipart/"):
		parts := multipart.NewReader(body, params["boundary"])
		for {
			p, err := parts.NextRawPart()
			if errors.Is(err, io.EOF) {
				return nil, nil
			}
			if err != nil {
				return nil, &ReadError{1, fmt.Sprintf("its parts are not set apart as they should be: %v", err)}
			}
			if text, err := l.find(p.Header, p, depth+1); text != nil || err != nil {
				return text, err
			}
		}
	}
	return nil, nil
}

func isCalendar(kind string, params map[string]string, h textproto.MIMEHeader) bool {
	if kind == "text/calendar" || kind == "application/ics" {
		return true
	}
	_, shown, _ := mime.ParseMediaType(h.Get("Content-Disposition"))
	return strings.HasSuffix(strings.ToLower(shown["filename"]), ".ics") || strings.HasSuffix(strings.ToLower(params["name"]), ".ics")
}

// decoded is a body without the dress in which it travelled.
func decoded(h textproto.MIMEHeader, body io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(h.Get("Content-Transfer-Encoding"))) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	}
	return body
}

// inUTF8 is a text that says in which letters it is written.
func inUTF8(text []byte, charset string) []byte {
	enc, err := htmlindex.Get(charset)
	if err != nil {
		return text
	}
	if out, err := enc.NewDecoder().Bytes(text); err == nil {
		return out
	}
	return text
}
