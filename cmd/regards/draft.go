package main

import (
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"regards/paper"
)

// subjectAndBody takes a pasted text apart: an e-mail draft with its headers,
// a text whose first line is "Subject: ...", or a bare letter.
func subjectAndBody(text string) (subject, body string, err error) {
	text = strings.TrimLeft(text, " \t\n")
	if head, _, ok := strings.Cut(text, "\n\n"); ok && isHead(head) {
		return draft(text)
	}
	first, rest, ok := strings.Cut(text, "\n")
	if key, value, is := strings.Cut(first, ":"); ok && is && strings.EqualFold(strings.TrimSpace(key), "subject") {
		return strings.TrimSpace(value), rest, nil
	}
	return "", text, nil
}

// isHead reports whether lines are the headers of a message (RFC 5322) rather
// than those of a letter.
func isHead(lines string) bool {
	low := "\n" + strings.ToLower(lines)
	return strings.Contains(low, "\nmime-version:") || strings.Contains(low, "\nmessage-id:") || strings.Contains(low, "\ncontent-type:")
}

// draft reads a message of plain text, as -o writes them.
func draft(text string) (subject, body string, err error) {
	m, err := mail.ReadMessage(strings.NewReader(text))
	if err != nil {
		return "", "", fmt.Errorf("this looks like an e-mail and cannot be read as one (%w); paste its text instead", err)
	}
	if subject, err = new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject")); err != nil {
		subject = m.Header.Get("Subject")
	}
	text, err = plainText(m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"), m.Body)
	return subject, text, err
}

// plainText is the text of a message, or of its first part where files go with it.
func plainText(contentType, encoding string, body io.Reader) (string, error) {
	kind, params, err := mime.ParseMediaType(contentType)
	if err == nil && kind == "multipart/mixed" && params["boundary"] != "" {
		part, err := multipart.NewReader(body, params["boundary"]).NextRawPart()
		if err != nil {
			return "", fmt.Errorf("this e-mail cannot be taken apart (%w); paste its text instead", err)
		}
		return plainText(part.Header.Get("Content-Type"), part.Header.Get("Content-Transfer-Encoding"), part)
	}
	if err == nil && kind != "text/plain" {
		return "", fmt.Errorf("this e-mail is %s, not plain text; paste its text instead", kind)
	}
	switch strings.ToLower(encoding) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		return "", fmt.Errorf("this e-mail is packed (base64); paste its text instead")
	}
	b, err := io.ReadAll(body)
	if err != nil {
		return "", fmt.Errorf("this e-mail cannot be unpacked (%w); paste its text instead", err)
	}
	text := strings.ReplaceAll(string(b), "\r\n", "\n")
	if strings.EqualFold(params["format"], "flowed") {
		text = paper.Unflowed(text)
	}
	return text, nil
}
