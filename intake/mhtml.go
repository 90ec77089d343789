package intake

import (
	"bufio"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
)

// mostParts is how many parts of a wrapped page are looked at.
const mostParts = 2000

// wrappedPage reads a page that a browser saved as one file (MHTML, RFC 2557):
// the first HTML in it. Lines are counted in that part.
func (t *taker) wrappedPage(in *bufio.Reader) error {
	t.Format = "job page"
	m, err := mail.ReadMessage(in)
	if err != nil {
		return &ReadError{1, "this is no page as a browser saves it"}
	}
	_, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil || params["boundary"] == "" {
		return &ReadError{1, "it does not say how its parts are set apart"}
	}
	parts := multipart.NewReader(m.Body, params["boundary"])
	for range mostParts {
		p, err := parts.NextRawPart()
		if err != nil && !errors.Is(err, io.EOF) {
			return &ReadError{1, "its parts are not set apart as they should be"}
		}
		if err != nil {
			break
		}
		if kind, _, _ := mime.ParseMediaType(p.Header.Get("Content-Type")); kind != "text/html" {
			continue
		}
		var page io.Reader = p
		switch strings.ToLower(strings.TrimSpace(p.Header.Get("Content-Transfer-Encoding"))) {
		case "quoted-printable":
			page = quotedprintable.NewReader(p)
		case "base64":
			page = base64.NewDecoder(base64.StdEncoding, p)
		}
		err = t.jobPage(bufio.NewReader(page))
		var own *ReadError
		if err != nil && !errors.As(err, &own) && t.Taken == 0 {
			return &ReadError{1, "its page is cut off or packed wrongly"}
		}
		return err
	}
	return &ReadError{1, "there is no page in it"}
}
