module regards

go 1.26
