// Package examples holds case files that a newcomer can run, and the three of
// `regards serve --demo`. It holds no code beyond them; the people are invented.
package examples

import "embed"

// Files are the case files.
//
//go:embed *.yaml
var Files embed.FS
