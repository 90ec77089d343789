package paper

import (
	"strings"
	"unicode/utf8"
)

// longest is how many signs a line of a flowed text has; RFC 3676 4.2 wants
// less than 79 and advises 72.
const longest = 72

// Flowed is a text as e-mail carries it where a reader's window decides where
// lines end (RFC 3676): a line that ends with a space goes on in the next one.
// Spaces at the end of a line are lost; no line is longer than 72 signs, unless
// a word is.
func Flowed(text string) string {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimRight(line, " \r")
		for utf8.RuneCountInString(line) > longest {
			cut := lastSpace(line)
			if cut < 0 {
				break
			}
			out = append(out, stuffed(line[:cut+1]))
			line = line[cut+1:]
		}
		out = append(out, stuffed(line))
	}
	return strings.Join(out, "\n")
}

// lastSpace is the place of the last space that a line of the allowed length
// may end with, or else of the first; -1 when there is none. A line never
// begins with a space, which would be taken for stuffing.
func lastSpace(line string) int {
	found, signs := -1, 0
	for i, r := range line {
		if signs++; r == ' ' && i > 0 && i+1 < len(line) && line[i+1] != ' ' {
			if signs > longest && found >= 0 {
				return found
			}
			found = i
		}
		if signs > longest && found >= 0 {
			return found
		}
	}
	return found
}

// stuffed is a line with a space before what a mail program would take for
// something else (RFC 3676 4.4).
func stuffed(line string) string {
	if strings.HasPrefix(line, " ") || strings.HasPrefix(line, ">") || strings.HasPrefix(line, "From ") {
		return " " + line
	}
	return line
}

// Unflowed is the text of a flowed one.
func Unflowed(text string) string {
	var b strings.Builder
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		line = strings.TrimSuffix(line, "\r")
		b.WriteString(strings.TrimPrefix(line, " "))
		if goesOn := strings.HasSuffix(line, " ") && line != "-- "; !goesOn && i+1 < len(lines) {
			b.WriteByte('\n')
		}
	}
	return b.String()
}
