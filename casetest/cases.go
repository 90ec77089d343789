package casetest

import (
	"embed"
	"io/fs"
)

//go:embed cases/*.yaml
var caseFiles embed.FS

// CaseFiles are the whole case files, as "tattoo-studio-manager.yaml" and so
// on, in trades that no bank has. They are for judging: whoever writes what
// reads answers should not tune it to them.
func CaseFiles() fs.FS {
	sub, err := fs.Sub(caseFiles, "cases")
	if err != nil {
		panic(err)
	}
	return sub
}
