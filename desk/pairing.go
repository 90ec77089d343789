package desk

import (
	"context"
	"crypto/rand"
	"errors"
	"strings"

	"regards/store"
)

// CodeLife is how long a pairing code is good for.
const CodeLife = keyLife

// codeSigns are the signs of a code: digits and capitals without those that are
// taken for another one (I, L, O) or make words (U). 32 of them, so that each
// carries five bits.
const codeSigns = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// codeLength gives 40 bits. With the tries that the pages allow within a code's
// life, somebody who tries without a pause
// hits one in two million years.
const codeLength = 8

// NewCode makes a code with which one more device comes in, once, within
// CodeLife. It is typed by hand: "K7QX-29FM".
func (p *Porter) NewCode(ctx context.Context, candidate string) (string, error) {
	var b [codeLength]byte
	rand.Read(b[:])
	for i := range b {
		b[i] = codeSigns[b[i]%byte(len(codeSigns))]
	}
	code := string(b[:])
	return code[:codeLength/2] + "-" + code[codeLength/2:], p.keepKey(ctx, candidate, code, KeyPairing)
}

// Pair takes a code as it was typed for a session, and gives its secret. What
// is no code, was used or is too old is a fault.
func (p *Porter) Pair(ctx context.Context, typed, device string) (secret string, err error) {
	secret = newSecret()
	err = p.letIn(ctx, plainCode(typed), KeyPairing, secret, device, p.clock())
	if errors.Is(err, store.ErrNotFound) {
		return "", fault("This code is not right, was used already, or is older than ten minutes. Make a new one on the computer, and type it here.")
	}
	return secret, err
}

// plainCode is a code without what people put between its halves, and with the
// signs that they take for others.
func plainCode(typed string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == 'O':
			return '0'
		case r == 'I' || r == 'L':
			return '1'
		case strings.ContainsRune(codeSigns, r):
			return r
		}
		return -1
	}, strings.ToUpper(typed))
}
