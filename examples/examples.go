// Package examples holds case files that a newcomer can run, and in demo the
// three of `regards serve --demo`, which are one candidate's. It holds no code
// beyond them; the people are invented.
package examples

import "embed"

// Demo is the show: case files in the folder demo.
//
//go:embed demo/*.yaml
var Demo embed.FS
