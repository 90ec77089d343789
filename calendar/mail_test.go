package calendar_test

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"mime/quotedprintable"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"regards/calendar"
)

// wrapped are the ways in which an invitation comes in an e-mail.
func wrapped(ics []byte) map[string]string {
	var qp bytes.Buffer
	w := quotedprintable.NewWriter(&qp)
	_, _ = w.Write(ics)
	_ = w.Close()
	b64 := base64.StdEncoding.EncodeToString(ics)
	for i := 76; i < len(b64); i += 78 {
		b64 = b64[:i] + "\r\n" + b64[i:]
	}
	head := "From: hr@hotel.example\r\nTo: jo@example.org\r\nSubject: Interview\r\nMIME-Version: 1.0\r\n"
	alternative := "Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\nSee you.\r\n" +
		"--in\r\nContent-Type: text/calendar; charset=UTF-8; method=REQUEST\r\nContent-Transfer-Encoding: base64\r\n\r\n" + b64 + "\r\n--in--\r\n"
	return map[string]string{
		"alone":      head + "Content-Type: text/calendar; charset=utf-8\r\n\r\n" + string(ics),
		"nested":     head + "Content-Type: multipart/mixed; boundary=out\r\n\r\n--out\r\n" + alternative + "\r\n--out--\r\n",
		"attachment": head + "Content-Type: multipart/mixed; boundary=out\r\n\r\n--out\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"Invite.ICS\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + qp.String() + "\r\n--out--\r\n",
		"forwarded":  head + "Content-Type: multipart/mixed; boundary=f\r\n\r\n--f\r\nContent-Type: text/plain\r\n\r\nFYI\r\n--f\r\nContent-Type: message/rfc822\r\n\r\n" + head + alternative + "\r\n--f--\r\n",
	}
}

// TestInvitationsInMail: however it is wrapped, an invitation says the same.
func TestInvitationsInMail(t *testing.T) {
	paths, _ := filepath.Glob("testdata/invitations/*.ics")
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		want, err := calendar.ReadInvitation(bytes.NewReader(raw))
		if err != nil {
			continue // a broken one, which another test is about
		}
		for how, mail := range wrapped(raw) {
			got, err := calendar.ReadMail(strings.NewReader(mail))
			if err != nil || told(got) != told(want) {
				t.Errorf("%s %s: %v\n%s", path, how, err, told(got))
			}
		}
	}
}

// TestMailWithoutInvitation: what brings none is refused in words.
func TestMailWithoutInvitation(t *testing.T) {
	deep := "Subject: x\r\n"
	for i := range 40 {
		deep += fmt.Sprintf("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n", i, i)
	}
	for mail, says := range map[string]string{
		"":                              "this is no e-mail",
		"no header at all\r\n":          "this is no e-mail",
		"Subject: hello\r\n\r\nHi.\r\n": "brings no invitation",
		"Subject: hello\r\nContent-Type: text/calendar\r\n\r\nHi.\r\n": "is not a line of a calendar",
		deep: "nested too deep",
	} {
		if _, err := calendar.ReadMail(strings.NewReader(mail)); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%.30q: %v, want %s", mail, err, says)
		}
	}
}

// FuzzReadMail: no e-mail breaks the reader.
func FuzzReadMail(f *testing.F) {
	paths, _ := filepath.Glob("testdata/invitations/*.ics")
	for _, path := range paths[:min(3, len(paths))] {
		raw, _ := os.ReadFile(path)
		for _, mail := range wrapped(raw) {
			f.Add(mail)
		}
	}
	f.Fuzz(func(t *testing.T, mail string) {
		_, _ = calendar.ReadMail(strings.NewReader(mail))
	})
}
