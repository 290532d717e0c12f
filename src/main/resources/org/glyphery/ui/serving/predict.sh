# One picture file or several, of any usual format; seven.png stands for one of yours:
curl -H 'Authorization: Bearer KEY' -F file=@seven.png 'ADDRESS/api/pictures/predictions?model=MODEL'

# Numbers, as TensorFlow Serving takes them: rows of numbers in [0, 1], 0 is paper and 1 is ink.
row='[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]'
bar='[0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,0,0,0,0,0,0,0,0]'
leg='[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,0,0,0,0,0,0,0,0,0,0]'
picture=$(for line in $row $row $row $row $row $bar $bar $bar $leg $leg $leg $leg $leg $leg $leg $leg $leg $leg \
    $leg $leg $leg $leg $leg $row $row $row $row $row; do printf '%s,' "$line"; done)
curl -H 'Authorization: Bearer KEY' -H 'Content-Type: application/json' -d "{\"instances\": [[${picture%,}]]}" \
    'ADDRESS/v1/models/MODELVERSION:predict'
